using T5Platform.Model;
using T5Platform.Model.Configuration;
using T5Platform.Model.Decoding;
using T5Platform.Model.Memory;
using T5Platform.Model.Sequences;

namespace T5Platform.Benchmarks.Decoding;

/// <summary>Greedy steps of small, 8 rows after inputs of 128 tokens: with what is kept, beside the whole sequence again for each token. One thread.</summary>
internal sealed class DecodeBenchmark : IBenchmark
{
    private const int Rows = 8, InputLength = 128, Tokens = 256, Window = 32, Rounds = 5;

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        set_num_threads(1);
        NativeHeap.KeepFreedMemory();
        using var model = T5Model.Create(T5Presets.Small, seed: 1);
        model.Training = false;
        using var inference = inference_mode();
        using var scope = NewDisposeScope();
        var inputs = arange(2, 2 + (Rows * InputLength)).view(Rows, InputLength);
        var windows = Enumerable.Range(0, Rounds).Select(_ => Cached(model, inputs)).ToList();
        double[] perToken = [.. Enumerable.Range(0, Tokens / Window).Select(window => CpuTime.Median(windows.Select(round => round[window])))];
        for (var window = 0; window < perToken.Length; window++)
            log.WriteLine($"  tokens {window * Window} to {(window + 1) * Window}: {perToken[window] * 1e3:F2} ms a step, {Rows / perToken[window]:F0} tokens/s");
        var (cached, uncached) = (perToken.Take(4).Average(), Uncached(model, inputs, 4 * Window));
        log.WriteLine($"  the first {4 * Window} tokens: {Rows / cached:F0} tokens/s with what is kept, {Rows / uncached:F0} without");
        yield return new("decode-growth", perToken[^1] / perToken[0]);
        yield return new("decode-cache", cached / uncached);
    }

    /// <summary>Seconds a step, window by window.</summary>
    private static double[] Cached(T5Model model, Tensor inputs)
    {
        using var scope = NewDisposeScope();
        var decoder = NextTokens.Of(model, inputs, Tokens);
        var ids = full([Rows, 1], 5L, ScalarType.Int64);
        return [.. Enumerable.Range(0, Tokens / Window).Select(_ => CpuTime.Seconds(() =>
        {
            for (var i = 0; i < Window; i++) decoder.Step(ids).argmax(-1).Dispose();
        }) / Window)];
    }

    /// <summary>Seconds a step on the average over the first tokens; every eighth is computed.</summary>
    private static double Uncached(T5Model model, Tensor inputs, int tokens)
    {
        var mask = Model.Attending.AttentionMask.Padding(T5Model.Visible(inputs), model.Type);
        var memory = model.EncodeMasked(inputs, mask);
        return CpuTime.Median(Enumerable.Range(0, 3).Select(_ => CpuTime.Seconds(() =>
        {
            for (var length = 4; length <= tokens; length += 8) Whole(model, memory, mask, length);
        }) / (tokens / 8)));
    }

    private static void Whole(T5Model model, Tensor memory, Tensor mask, int length)
    {
        using var scope = NewDisposeScope();
        var hidden = model.Decode(
            new()
            {
                Read = full([Rows, length], 5L, ScalarType.Int64),
                ReadMask = Model.Attending.AttentionMask.Causal(length, model.Type, model.Device),
                CrossMask = mask,
                AskedPlaces = [],
                AskedTokens = [],
            },
            memory);
        model.Output.Forward(hidden.narrow(1, length - 1, 1)).argmax(-1);
    }
}
