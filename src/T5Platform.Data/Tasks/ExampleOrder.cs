namespace T5Platform.Data.Tasks;

/// <summary>An order of examples that depends on their text alone: the few-shot sets of all seeds and runs are the same.</summary>
internal static class ExampleOrder
{
    /// <summary>The first examples in that order; all of them when there are fewer.</summary>
    public static IReadOnlyList<TextExample> First(IReadOnlyList<TextExample> examples, int count)
    {
        var keys = new ulong[examples.Count];
        var order = new int[examples.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var example = examples[i];
            (keys[i], order[i]) = (StableHash.Of(example.Targets, StableHash.Of(example.Inputs)), i);
        }

        // Equal keys are equal examples (or a 2^-64 accident), so the order among them does not matter.
        Array.Sort(keys, order);
        return [.. order.Take(count).Select(i => examples[i])];
    }
}
