using T5Platform.Model.Differentiating;
using T5Platform.Model.Layers;

namespace T5Platform.Model.Decoding;

/// <summary>The log-probability of each token, without keeping logits.</summary>
internal static class OutputLikelihood
{
    /// <summary>Hidden states [N, D] and the tokens that are asked for [N] → nats, [N].</summary>
    public static double[] Of(OutputLayer output, Tensor hidden, long[] tokens)
    {
        var result = new double[tokens.Length];
        foreach (var (first, count) in OutputParts.Of(tokens.Length, output.Weight.shape[0]))
        {
            using var part = NewDisposeScope();
            var targets = tensor(tokens.AsSpan((int)first, (int)count).ToArray(), [count, 1], device: hidden.device);
            var logits = output.Forward(hidden.narrow(0, first, count));             // [n, V]
            var ofTargets = logits.log_softmax(-1).gather(-1, targets).to(ScalarType.Float64).cpu();
            ofTargets.flatten().data<double>().ToArray().CopyTo(result, first);
        }

        return result;
    }
}
