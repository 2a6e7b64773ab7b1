namespace T5Platform.Study.Definitions;

/// <summary>A task that a target is judged by, and the columns that its scores stand in.</summary>
/// <param name="Target">The target.</param>
/// <param name="Task">The task, as the Data room knows it.</param>
/// <param name="Run">The fine-tuning that it is judged on where each task has its own.</param>
/// <param name="Columns">What its full columns begin with: <c>glue.cola</c>.</param>
public sealed record JudgedTask(TargetDefinition Target, string Task, string Run, string Columns)
{
    // What the study's columns call the metrics that the Data room names in full. Test servers score ReCoRD by accuracy, which is its exact match; MultiRC's F1 is over all answers.
    private static readonly Dictionary<string, string[]> Short = new(StringComparer.Ordinal)
    {
        ["matthews_corrcoef"] = ["mcc"], ["pearson_corrcoef"] = ["pearson"], ["spearman_corrcoef"] = ["spearman"], ["mean_3class_f1"] = ["f1"], ["em"] = ["em", "accuracy"], ["f1"] = ["f1", "f1a"],
    };

    /// <summary>The tasks that a study's targets are judged by, in the order of targets and columns.</summary>
    /// <param name="study">The study.</param>
    /// <param name="columns">Full columns that are wanted.</param>
    public static IReadOnlyList<JudgedTask> Of(StudyDefinition study, IReadOnlyCollection<string> columns)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(columns);
        return [.. study.Targets.SelectMany(target => target.IsBenchmark ? OfBenchmark(target, columns) : [new(target, target.Tasks[0], target.Name, target.Columns)])];
    }

    /// <summary>The full columns of one of its metrics, as the Data room calls it.</summary>
    public IEnumerable<string> ColumnsOf(string metric) => (Short.GetValueOrDefault(metric) ?? [metric]).Select(name => $"{Columns}.{name}");

    private static IEnumerable<JudgedTask> OfBenchmark(TargetDefinition target, IReadOnlyCollection<string> columns) => columns
        .Where(column => target.Has(column) && column.Split('.').Length == target.Columns.Split('.').Length + 2)
        .Select(column => column[(target.Columns.Length + 1)..].Split('.')[0])
        .Distinct(StringComparer.Ordinal)
        .Select(task => new JudgedTask(target, target.JudgedBy.GetValueOrDefault(task, task), target.RunOf(task), $"{target.Columns}.{task}"));
}
