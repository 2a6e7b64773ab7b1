namespace T5Platform.Data.Evaluation.Averages;

/// <summary>Values that the paper chooses a checkpoint by together; every other value is a group of its own.</summary>
public static class MetricGroups
{
    private static readonly string[][] Together =
    [
        .. BenchmarkAverage.Glue.Tasks.Concat(BenchmarkAverage.SuperGlue.Tasks).Where(static task => task.Count > 1).Select(static task => task.ToArray()),
        ["squad/em", "squad/f1"],
        ["cnn_dailymail/rouge1", "cnn_dailymail/rouge2", "cnn_dailymail/rougeLsum"],
    ];

    /// <summary>The group of a value, named as <c>task/metric</c>.</summary>
    public static IReadOnlyList<string> Of(string name) => Array.Find(Together, group => group.Contains(name)) ?? [name];
}
