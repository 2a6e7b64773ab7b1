namespace T5Platform.Data.Metrics.Groups;

/// <summary>Values of groups of examples, and their plain mean: every group counts alike, however many examples it has.</summary>
public static class GroupMean
{
    /// <summary>The value of each group, in the order in which groups appear.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static IReadOnlyList<(TGroup Group, double Value)> Each<TGroup, TTarget, TPrediction>(
        IReadOnlyList<TGroup> groups,
        IReadOnlyList<TTarget> targets,
        IReadOnlyList<TPrediction> predictions,
        Func<IReadOnlyList<TTarget>, IReadOnlyList<TPrediction>, double> value)
    {
        Classes.ClassLists.RequireEqualLengths(groups.Count, targets.Count);
        Classes.ClassLists.RequireEqualLengths(targets.Count, predictions.Count);
        return
        [
            .. Enumerable.Range(0, groups.Count).GroupBy(i => groups[i]).Select(members => (
                members.Key, value([.. members.Select(i => targets[i])], [.. members.Select(i => predictions[i])]))),
        ];
    }

    /// <summary>Numbers of the first example of each group.</summary>
    public static int[] Firsts<TGroup>(IReadOnlyList<TGroup> groups) =>
        [.. Enumerable.Range(0, groups.Count).DistinctBy(i => groups[i])];
}
