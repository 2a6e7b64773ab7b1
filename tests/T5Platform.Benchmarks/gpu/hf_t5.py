"""Tokens per second of Hugging Face's T5 (base, bfloat16 autocast) in PyTorch: what the trainer is compared with on a GPU."""

import argparse
import statistics
import sys
import time

import torch

ROWS, INPUTS, TARGETS = 32, 512, 114
WARM, ROUNDS = 5, 20


def operations_of_step(config):
    """Floating-point operations in matrix products: the way back takes twice the way there."""
    width, inner, layers = config.d_model, config.num_heads * config.d_kv, config.num_layers
    attention, feed_forward = 4 * width * inner, 2 * width * config.d_ff

    def own(length):
        return 2 * (attention + feed_forward) * length + 4 * inner * length * length

    cross = (INPUTS + TARGETS) * attention + 4 * inner * INPUTS * TARGETS
    output = 2 * TARGETS * width * config.vocab_size
    return 3 * ROWS * (layers * (own(INPUTS) + own(TARGETS) + cross) + output)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--peak-tflops", type=float, default=989)
    peak = arguments.parse_args().peak_tflops * 1e12
    try:
        from transformers import T5Config, T5ForConditionalGeneration
        from transformers.optimization import Adafactor
    except ImportError:
        print("hf_t5: not measured: the Python package 'transformers' is not installed.")
        return 3
    if not torch.cuda.is_available():
        print("hf_t5: not measured: PyTorch sees no CUDA device.")
        return 3
    torch.manual_seed(1)
    config = T5Config(d_model=768, d_ff=3072, d_kv=64, num_heads=12, num_layers=12, vocab_size=32128, decoder_start_token_id=0)
    model = T5ForConditionalGeneration(config).cuda().train()
    optimizer = Adafactor(model.parameters(), lr=1e-3, relative_step=False, scale_parameter=True, warmup_init=False)
    inputs = torch.randint(2, config.vocab_size, (ROWS, INPUTS), device="cuda")
    targets = torch.randint(2, config.vocab_size, (ROWS, TARGETS), device="cuda")
    seconds = []
    for step in range(WARM + ROUNDS):
        torch.cuda.synchronize()
        began = time.perf_counter()
        with torch.autocast("cuda", torch.bfloat16):
            loss = model(input_ids=inputs, labels=targets).loss
        loss.backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        torch.cuda.synchronize()
        if step >= WARM:
            seconds.append(time.perf_counter() - began)
    middle = statistics.median(seconds)
    memory = torch.cuda.max_memory_allocated() / 2**30
    print(
        f"hf_t5: base, bfloat16, {ROWS} rows of {INPUTS}/{TARGETS}: {ROWS * (INPUTS + TARGETS) / middle:.0f} tokens/s, "
        f"MFU {operations_of_step(config) / middle / peak:.3f}, {memory:.1f} GiB at most"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
