using System.Globalization;
using T5Platform.Data.Metrics;
using T5Platform.Data.Metrics.Correlations;
using T5Platform.Data.Prompts;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks.Glue;

/// <summary>GLUE's STS-B: how alike are both sentences, 0 to 5? The target is the number as text, to the nearest fifth.</summary>
internal sealed class StsbTask(string? directory) : GlueTask(directory, new("glue/STS-B/train.tsv", "glue/STS-B/dev.tsv", "glue/STS-B/test.tsv"))
{
    public override string Name => "stsb";

    public override IReadOnlyList<IMetric> Metrics { get; } = [NumberCorrelation.Pearson, NumberCorrelation.Spearman];

    protected override string Prefix => "stsb";

    protected override IReadOnlyList<(string Key, string Column)> Fields { get; } = [("sentence1", "sentence1"), ("sentence2", "sentence2")];

    protected override string LabelColumn => "score";

    protected override string[] Labels => [];

    protected override string Target(TsvRow row, int field)
    {
        if (row.Fields[field] is not { } text) return GenericPrompt.NoLabel;
        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && score is >= 0 and <= 5
            ? ScoreText.Of(score)
            : throw new MalformedRowException(row.File, row.Line, "a score from 0 to 5", $"'{text}'");
    }
}
