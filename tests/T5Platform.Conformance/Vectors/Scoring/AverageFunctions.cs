using T5Platform.Data.Evaluation.Averages;

namespace T5Platform.Conformance.Vectors.Scoring;

/// <summary>T5's averages and its choice of checkpoints.</summary>
internal static class AverageFunctions
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["CoLA"] = "cola/matthews_corrcoef", ["SST-2"] = "sst2/accuracy", ["MRPC (F1)"] = "mrpc/f1", ["MRPC (accuracy)"] = "mrpc/accuracy",
        ["STSB (Pearson)"] = "stsb/pearson_corrcoef", ["STSB (Spearman)"] = "stsb/spearman_corrcoef", ["QQP (F1)"] = "qqp/f1",
        ["QQP (accuracy)"] = "qqp/accuracy", ["MNLIm"] = "mnli_matched/accuracy", ["MNLImm"] = "mnli_mismatched/accuracy",
        ["QNLI"] = "qnli/accuracy", ["GLUE RTE"] = "rte/accuracy", ["BoolQ (accuracy)"] = "boolq/accuracy", ["CB (F1)"] = "cb/mean_3class_f1",
        ["CB (accuracy)"] = "cb/accuracy", ["CoPA"] = "copa/accuracy", ["MultiRC (F1)"] = "multirc/f1", ["MultiRC (EM)"] = "multirc/exact_match",
        ["ReCoRD (F1)"] = "record/f1", ["ReCoRD (EM)"] = "record/em", ["SuperGLUE RTE"] = "superglue_rte/accuracy", ["WiC"] = "wic/accuracy",
        ["WSC"] = "wsc/accuracy",
    };

    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ("t5.evaluation.eval_utils.compute_avg_glue", new VectorFunction(Average)),
        ("t5.evaluation.eval_utils.metric_group_max", new VectorFunction(GroupMax)),
    ];

    private static object Average(VectorCase vector)
    {
        var row = vector.Inputs.Required("row").EnumerateObject().Where(static column => Columns.ContainsKey(column.Name))
            .ToDictionary(static column => Columns[column.Name], static column => column.Value.GetDouble());
        var averages = new Dictionary<string, double>();
        if (BenchmarkAverage.Glue.Of(row) is { } glue) averages["Average GLUE Score"] = glue;
        if (BenchmarkAverage.SuperGlue.Of(row) is { } superGlue) averages["Average SuperGLUE Score"] = superGlue;
        return averages;
    }

    private static object GroupMax(VectorCase vector)
    {
        var steps = vector.Inputs.Required("steps").Ints();
        var columns = vector.Inputs.Required("columns").EnumerateObject().ToDictionary(static column => column.Name, static column => JsonClasses.Doubles(column.Value));
        var groups = vector.Params.Optional("groups")?.EnumerateObject().ToDictionary(static column => column.Name, static column => column.Value.GetString()!) ?? [];
        var evaluations = steps.Select((step, at) => ((long)step, (IReadOnlyDictionary<string, double>)columns.ToDictionary(static column => column.Key, column => column.Value[at]))).ToList();
        var best = columns.Keys.Select(name => (name, BestCheckpoint.Of(
            evaluations, [.. columns.Keys.Where(other => groups.GetValueOrDefault(other, other) == groups.GetValueOrDefault(name, name))])!)).ToList();
        return new { max = best.Select(static one => one.Item2.Values[one.name]), step = best.Select(static one => one.Item2.Step) };
    }
}
