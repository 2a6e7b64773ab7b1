namespace T5Platform.Data.Tasks;

/// <summary>An order of examples that depends on their text alone: the few-shot sets of all seeds and runs are the same.</summary>
internal static class ExampleOrder
{
    /// <summary>The first examples in that order; all of them when there are fewer. No more than these are held.</summary>
    public static IReadOnlyList<TextExample> First(IEnumerable<TextExample> examples, int count)
    {
        // Equal keys are equal examples (or a 2^-64 accident); their places decide, so that nothing is left to chance.
        var last = Comparer<(ulong Key, int Place)>.Create(static (one, other) => other.CompareTo(one));
        var first = new PriorityQueue<TextExample, (ulong Key, int Place)>(last);
        foreach (var (place, example) in examples.Index())
        {
            var rank = (StableHash.Of(example.Targets, StableHash.Of(example.Inputs)), place);
            if (first.Count < count) first.Enqueue(example, rank);
            else first.EnqueueDequeue(example, rank);
        }

        var ordered = new TextExample[first.Count];
        for (var i = ordered.Length; i > 0; i--) ordered[i - 1] = first.Dequeue();
        return ordered;
    }
}
