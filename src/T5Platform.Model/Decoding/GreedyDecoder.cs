namespace T5Platform.Model.Decoding;

/// <summary>Greedy decoding: the most probable token at each step (paper 3.1.2).</summary>
public static class GreedyDecoder
{
    /// <summary>The id that ends a sequence.</summary>
    public const int EndOfSequence = 1;

    /// <summary>Decodes a batch, without dropout and without gradients; <see cref="T5Model.Training"/> is as before afterwards.</summary>
    /// <param name="model">The network.</param>
    /// <param name="inputIds">[B, S], 0 is padding. A network without an encoder goes on from where its row ends.</param>
    /// <param name="maxLength">Tokens to emit at most, the end included; 1 or more.</param>
    /// <param name="visible">[B, S] bool: inputs that may be looked at; by default those that are not padding.</param>
    /// <returns>
    /// B rows of ids before the end: neither the start nor the end is in them. A row of <paramref name="maxLength"/> ids was cut off.
    /// </returns>
    /// <remarks>Of tokens equally probable to the bit, the one of the lowest id is taken on the CPU.</remarks>
    public static int[][] Decode(T5Model model, Tensor inputIds, int maxLength, Tensor? visible = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Decode(new Ensemble([model]), inputIds, maxLength, visible);
    }

    /// <summary>The same with several networks that choose together.</summary>
    public static int[][] Decode(Ensemble ensemble, Tensor inputIds, int maxLength, Tensor? visible = null)
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        ArgumentNullException.ThrowIfNull(inputIds);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        return ensemble.Infer(() => Run(ensemble.Start(inputIds, maxLength, visible), inputIds, maxLength));
    }

    private static int[][] Run(INextTokens next, Tensor inputIds, int maxLength)
    {
        var rows = new OpenRows((int)inputIds.shape[0]);
        while (rows.AnyOpen && rows.Emitted < maxLength)
        {
            using var step = NewDisposeScope();
            var logits = rows.Emitted == 0 ? next.Start() : next.Step(tensor(rows.Last, [rows.Last.Length, 1], device: inputIds.device));
            rows.Add(logits.argmax(-1).data<long>().ToArray());
        }
        return rows.ToArrays();
    }
}
