namespace T5Platform.Model.Tests.Decoding;

/// <summary>Decoding by the book: the whole sequence again for every token, from inputs without padding inside.</summary>
internal static class Uncached
{
    /// <summary>Log-probabilities of what may follow some targets of one row, [V].</summary>
    public static float[] Next(T5Model model, int[] inputs, IReadOnlyList<int> targets)
    {
        using var scope = NewDisposeScope();
        using var untracked = no_grad();
        var kept = inputs.Where(static id => id > 0).Count() is var count && inputs.Where(static id => id > 0).SequenceEqual([1]) ? 0 : count;
        var place = targets.Count + (model.Config.Architecture.HasEncoder() ? 0 : kept);
        var batch = new TokenBatch { Rows = 1, InputLength = inputs.Length, TargetLength = targets.Count + 1, Inputs = inputs, Targets = [.. targets, 2] };
        return model.Forward(batch)[0, place].log_softmax(-1).data<float>().ToArray();
    }

    public static int[] Greedy(T5Model model, int[] inputs, int length)
    {
        List<int> ids = [];
        while (ids.Count < length)
        {
            var next = Next(model, inputs, ids);
            var best = Array.IndexOf(next, next.Max());
            if (best == GreedyDecoder.EndOfSequence) break;
            ids.Add(best);
        }

        return [.. ids];
    }
}
