using T5Platform.Data.Metrics;
using T5Platform.Data.Prompts;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks.Own;

/// <summary>A task that a file describes: records, templates, words for labels, metrics.</summary>
internal sealed class OwnTask(OwnTaskSpec spec, string? directory) : FileTask(directory, spec.Files)
{
    /// <summary>What the templates call the label's word.</summary>
    public const string Label = "label";

    public override string Name => spec.Name;

    public override IReadOnlyList<IMetric> Metrics { get; } =
        [.. spec.Metrics.Select(name => MetricRegistry.Create(name, [.. spec.Words.Select(static word => word.Value)]))];

    public override IEnumerable<TextExample> Read(string path, Split split) => RecordFile.Read(path).Select(row => new TextExample(
        Template.Fill(spec.Inputs, row.Text),
        Template.Fill(spec.Targets, name => name == Label && spec.LabelField is { } field ? Word(row, field) : row.Text(name))));

    protected override IEnumerable<string> Definition =>
        [spec.Inputs, spec.Targets, spec.LabelField ?? string.Empty, .. spec.Words.SelectMany(static word => new[] { word.Key, word.Value })];

    private string Word(DataRow row, string field)
    {
        if (row.Field(field) is not { Length: > 0 } value) return GenericPrompt.NoLabel;
        foreach (var (known, word) in spec.Words)
            if (value == known || value == word) return word;
        throw row.Malformed($"a label among {string.Join(", ", spec.Words.Select(static word => word.Key))} as '{field}'", $"'{value}'");
    }
}
