namespace T5Platform.Data.Evaluation.Averages;

/// <summary>A benchmark's one number, as the paper's tables have it: the mean over its tasks, each the mean of its own values.</summary>
/// <param name="Name">Name of the benchmark.</param>
/// <param name="Tasks">Names of the values of each task, as <c>task/metric</c>.</param>
public sealed record BenchmarkAverage(string Name, IReadOnlyList<IReadOnlyList<string>> Tasks)
{
    /// <summary>GLUE over its eight tasks; WNLI is not one of them.</summary>
    public static BenchmarkAverage Glue { get; } = new("glue",
    [
        ["cola/matthews_corrcoef"],
        ["sst2/accuracy"],
        ["mrpc/f1", "mrpc/accuracy"],
        ["stsb/pearson_corrcoef", "stsb/spearman_corrcoef"],
        ["qqp/f1", "qqp/accuracy"],
        ["mnli_matched/accuracy", "mnli_mismatched/accuracy"],
        ["qnli/accuracy"],
        ["rte/accuracy"],
    ]);

    /// <summary>GLUE with WNLI, as the test server scores it (Table 14).</summary>
    public static BenchmarkAverage GlueWithWnli { get; } = new("glue_wnli", [.. Glue.Tasks, ["wnli/accuracy"]]);

    /// <summary>SuperGLUE; definite pronoun resolution is trained on, not scored.</summary>
    public static BenchmarkAverage SuperGlue { get; } = new("superglue",
    [
        ["boolq/accuracy"],
        ["cb/mean_3class_f1", "cb/accuracy"],
        ["copa/accuracy"],
        ["multirc/f1", "multirc/exact_match"],
        ["record/f1", "record/em"],
        ["superglue_rte/accuracy"],
        ["wic/accuracy"],
        ["wsc/accuracy"],
    ]);

    /// <summary>The average; null when a value is missing: a mean over fewer tasks would be no benchmark's.</summary>
    public double? Of(IReadOnlyDictionary<string, double> values) =>
        Tasks.SelectMany(static task => task).All(values.ContainsKey)
            ? Tasks.Average(task => task.Average(name => values[name]))
            : null;
}
