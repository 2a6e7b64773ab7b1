using T5Platform.Data.Metrics;
using T5Platform.Data.Prompts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace T5Platform.Data.Tasks.Own;

/// <summary>Reads files that describe a task, in YAML or JSON (which is YAML). Finds every error at once.</summary>
internal static class OwnTaskFile
{
    private static readonly string[] Known = ["name", "train", "validation", "test", "inputs", "targets", "labels", "metrics"];
    private static readonly string[] KnownOfLabels = ["field", "words"];

    public static OwnTaskReading Read(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [{ RootNode: YamlMappingNode root }] ? Read(root) : new(null, ["line 1: expected one mapping of fields"]);
        }
        catch (YamlException error)
        {
            return new(null, [$"line {error.Start.Line}: {error.Message}"]);
        }
    }

    private static OwnTaskReading Read(YamlMappingNode root)
    {
        var fields = new TaskFields(root, string.Empty);
        fields.Only(Known);
        var labels = fields.Mapping("labels");
        labels?.Only(KnownOfLabels);
        var (labelField, words) = (labels?.Text("field"), labels?.Mapping("words")?.Pairs() ?? []);
        var spec = new OwnTaskSpec
        {
            Name = fields.Text("name"),
            Files = new(fields.OptionalText("train"), fields.OptionalText("validation"), fields.OptionalText("test")),
            Inputs = fields.Text("inputs"),
            Targets = fields.Text("targets"),
            LabelField = labelField,
            Words = words,
            Metrics = fields.Texts("metrics"),
        };
        string[] errors = [.. fields.Errors, .. labels?.Errors ?? [], .. Contradictions(spec, fields, labels is not null)];
        return errors.Length == 0 ? new(spec, []) : new(null, errors);
    }

    /// <summary>What is wrong though every field by itself is right.</summary>
    private static IEnumerable<string> Contradictions(OwnTaskSpec spec, TaskFields fields, bool labelled)
    {
        if (spec.Name.Any(static unit => !char.IsAsciiLetterOrDigit(unit) && unit is not ('_' or '-')))
            yield return fields.Error("name", $"'{spec.Name}' may hold letters, digits, _ and - only");
        if (spec.Files is { Train: null, Validation: null, Test: null })
            yield return fields.Error("train", "there is neither train nor validation nor test");
        if (labelled && spec.Words.Count == 0) yield return fields.Error("labels", "expected 'words', a word for each value of the field");
        if (labelled && !Template.Fields(spec.Targets).Contains(OwnTask.Label)) yield return fields.Error("targets", "labels are described, but {label} is not used");
        foreach (var name in spec.Metrics)
        {
            if (!MetricRegistry.Names.Contains(name))
                yield return fields.Error("metrics", $"there is no metric '{name}'; known are {string.Join(", ", MetricRegistry.Names.Order(StringComparer.Ordinal))}");
            else if (MetricRegistry.Lack(name, spec.Words.Count) is { } lack)
                yield return fields.Error("metrics", lack);
        }
    }
}
