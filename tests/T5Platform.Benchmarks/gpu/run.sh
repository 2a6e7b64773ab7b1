#!/usr/bin/env bash
# Tokens per second and model FLOP utilisation of the trainer on an NVIDIA GPU, beside Hugging Face's T5 in PyTorch on the same device.
#
#   tests/T5Platform.Benchmarks/gpu/run.sh build           # here: a self-contained build in artifacts/gpu (no libtorch in it, 150 MB)
#   tests/T5Platform.Benchmarks/gpu/run.sh measure [FILE]  # there: on a machine with PyTorch for CUDA; results also to FILE
#
# The build carries TorchSharp's native layer but no libtorch: PyTorch's own libraries serve it. Both must be of one version of libtorch for
# the loader to find every symbol; where they are not, 'measure' names the symbols that are missing and ends with 3. Then compile TorchSharp's
# native layer against PyTorch's (its src/Native has a CMake project; -DCMAKE_PREFIX_PATH=$(python3 -c 'import torch; print(torch.utils.cmake_prefix_path)'))
# and put libLibTorchSharp.so into artifacts/gpu in place of the one there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repo=$(cd "$here/../../.." && pwd)
app=$repo/artifacts/gpu
peak=${PEAK_TFLOPS:-989} # dense bfloat16 of an H100 or H200 SXM, in 10^12 operations a second

build() {
  dotnet publish "$repo/tests/T5Platform.Benchmarks" -c Release -r linux-x64 --self-contained -p:TorchDevice=none -o "$app" --nologo -v q
  echo "built $app; carry it and $here to the machine with the GPU"
}

measure() {
  command -v nvidia-smi >/dev/null || { echo 'gpu: there is no nvidia-smi on PATH: this machine has no NVIDIA GPU, or no driver.' >&2; exit 3; }
  command -v python3 >/dev/null && python3 -c 'import torch' 2>/dev/null || { echo 'gpu: python3 with PyTorch is needed: its libraries serve both sides.' >&2; exit 3; }
  [ -x "$app/T5Platform.Benchmarks" ] || { echo "gpu: there is no build in $app: run '$0 build' first." >&2; exit 3; }
  local libraries native missing
  libraries=$(python3 -c 'import os, torch; print(os.path.join(os.path.dirname(torch.__file__), "lib"))')
  native=$(find "$app" -name libLibTorchSharp.so | head -n 1)
  missing=$(LD_LIBRARY_PATH=$libraries ldd -r "$native" 2>&1 | grep -E 'undefined symbol|not found' || true)
  if [ -n "$missing" ]; then
    echo "gpu: $native does not fit PyTorch's libraries in $libraries:" >&2
    head -n 10 <<<"$missing" >&2
    exit 3
  fi
  nvidia-smi --query-gpu=name,memory.total,driver_version --format=csv,noheader
  LD_LIBRARY_PATH=$libraries T5_PEAK_TFLOPS=$peak "$app/T5Platform.Benchmarks" train-gpu
  python3 "$here/hf_t5.py" --peak-tflops "$peak"
}

case ${1:-} in
  build) build ;;
  measure) if [ -n "${2:-}" ]; then measure | tee "$2"; else measure; fi ;;
  *) sed -n '2,5p' "$0" | sed 's/^# \{0,1\}//'; exit 2 ;;
esac
