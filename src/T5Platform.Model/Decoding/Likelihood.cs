using T5Platform.Model.Attending;
using T5Platform.Model.Differentiating;
using T5Platform.Model.Sequences;

namespace T5Platform.Model.Decoding;

/// <summary>How probable given targets are: rank classification chooses among them, and evaluation adds them up.</summary>
public static class Likelihood
{
    /// <summary>The log-probability of each row's targets given its inputs, summed over their tokens: nats, [B]. Without dropout.</summary>
    public static double[] OfTargets(T5Model model, TokenBatch batch)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(batch);
        return new Ensemble([model]).Infer(() =>
        {
            var tensors = BatchTensors.Of(batch, model, LossOn.Targets);
            return Sum(model, model.Hidden(tensors), tensors);
        });
    }

    /// <summary>The same for several targets of each input, which is read once by a network that has an encoder.</summary>
    /// <param name="model">The network.</param>
    /// <param name="inputs">Inputs; their targets are not looked at.</param>
    /// <param name="candidates">Targets, one candidate a row, as many for each input, those of one input together.</param>
    /// <param name="length">Places in a candidate's row.</param>
    /// <exception cref="ArgumentException">The candidates are not a multiple of the inputs, or are longer or shorter than stated.</exception>
    public static double[] OfCandidates(T5Model model, TokenBatch inputs, int[] candidates, int length)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(candidates);
        var rows = candidates.Length / Math.Max(1, length);
        if (rows * length != candidates.Length || rows % inputs.Rows != 0)
            throw new ArgumentException($"{candidates.Length} tokens are not {length} for as many candidates of each of {inputs.Rows} inputs.", nameof(candidates));
        var each = rows / inputs.Rows;
        var repeated = inputs with
        {
            Rows = rows,
            Inputs = [.. Enumerable.Range(0, rows).SelectMany(row => inputs.InputsOf(row / each).ToArray())],
            Targets = candidates,
            TargetLength = length,
        };
        if (model.Encoder is null) return OfTargets(model, repeated);
        return new Ensemble([model]).Infer(() =>
        {
            var ids = tensor(inputs.Inputs, [inputs.Rows, inputs.InputLength], ScalarType.Int64, model.Device);
            var mask = AttentionMask.Padding(T5Model.Visible(ids), model.Type);      // [B, 1, 1, S]
            var memory = model.EncodeMasked(ids, mask);                              // [B, S, D]
            var tensors = BatchTensors.Of(repeated, model, LossOn.Targets);
            return Sum(model, model.Decode(tensors, memory.repeat_interleave(each, dim: 0)), tensors);
        });
    }

    /// <summary>hidden [B, L, D] → [B].</summary>
    private static double[] Sum(T5Model model, Tensor hidden, BatchTensors batch)
    {
        var asked = hidden.view(-1, model.Config.DModel).index_select(0, tensor(batch.AskedPlaces, device: model.Device)); // [N, D]
        var ofTokens = OutputLikelihood.Of(model.Output, asked, batch.AskedTokens);
        var sums = new double[hidden.shape[0]];
        for (var i = 0; i < ofTokens.Length; i++) sums[batch.AskedPlaces[i] / hidden.shape[1]] += ofTokens[i];
        return sums;
    }
}
