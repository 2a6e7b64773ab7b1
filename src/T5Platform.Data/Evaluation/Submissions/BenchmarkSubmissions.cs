using System.Globalization;
using T5Platform.Data.Metrics.Referents;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Evaluation.Submissions;

/// <summary>Outputs for the test sets of GLUE and SuperGLUE as their servers take them: one file a task, by the names that they ask for.</summary>
public static class BenchmarkSubmissions
{
    private static readonly string[] Three = ["entailment", "neutral", "contradiction"], Two = ["entailment", "not_entailment"];

    private static readonly Dictionary<string, SubmissionForm> Forms = new(StringComparer.Ordinal)
    {
        ["cola"] = Tabs("CoLA", Numbered("unacceptable", "acceptable")),
        ["sst2"] = Tabs("SST-2", Numbered("negative", "positive")),
        ["mrpc"] = Tabs("MRPC", Numbered("not_equivalent", "equivalent")),
        ["qqp"] = Tabs("QQP", Numbered("not_duplicate", "duplicate")),
        ["stsb"] = new("STS-B.tsv", static (_, output) => Score(output), "0", SubmissionLines.Tabs),
        ["mnli_matched"] = Tabs("MNLI-m", Same(Three)),
        ["mnli_mismatched"] = Tabs("MNLI-mm", Same(Three)),
        ["qnli"] = Tabs("QNLI", Same(Two)),
        ["rte"] = Tabs("RTE", Same(Two)),
        ["wnli"] = new("WNLI.tsv", static (example, output) => Referent(example, output, "0", "1"), "0", SubmissionLines.Tabs),
        ["ax"] = Tabs("AX", Same(Three)),
        ["boolq"] = Objects("BoolQ", [("False", Quoted("false")), ("True", Quoted("true"))]),
        ["cb"] = Objects("CB", Quoted(["entailment", "contradiction", "neutral"])),
        ["copa"] = Objects("COPA", Numbered("choice1", "choice2")),
        ["multirc"] = Objects("MultiRC", Numbered("False", "True")) with { Lines = SubmissionLines.Passages },
        ["record"] = new("ReCoRD.jsonl", static (_, output) => Quoted(output), Quoted(""), SubmissionLines.Queries),
        ["superglue_rte"] = Objects("RTE", Quoted(Two)),
        ["wic"] = Objects("WiC", [("False", Quoted("false")), ("True", Quoted("true"))]),
        ["wsc"] = new("WSC.jsonl", static (example, output) => Referent(example, output, Quoted("False"), Quoted("True")), Quoted("False"), SubmissionLines.Objects),
        ["axb"] = Objects("AX-b", Quoted(Two)),
        ["axg"] = Objects("AX-g", Quoted(Two)),
    };

    /// <summary>Tasks whose outputs a server takes.</summary>
    public static IReadOnlyCollection<string> Tasks => Forms.Keys;

    /// <summary>The file of a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="examples">Its test set, whole and in its order.</param>
    /// <param name="outputs">An output for each example.</param>
    /// <exception cref="UnknownNameException">No server takes that task's outputs.</exception>
    /// <exception cref="ArgumentException">There are more or fewer outputs than examples.</exception>
    public static Submission Of(string task, IReadOnlyList<TextExample> examples, IReadOnlyList<string> outputs)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(outputs);
        if (!Forms.TryGetValue(task, out var form)) throw new UnknownNameException("submission", task, Forms.Keys);
        if (examples.Count != outputs.Count) throw new ArgumentException($"The test set has {examples.Count} examples, and there are {outputs.Count} outputs.", nameof(outputs));
        return form.Of(examples, outputs);
    }

    private static SubmissionForm Tabs(string name, (string Word, string Label)[] labels) => new($"{name}.tsv", Among(labels), labels[0].Label, SubmissionLines.Tabs);

    private static SubmissionForm Objects(string name, (string Word, string Label)[] labels) => new($"{name}.jsonl", Among(labels), labels[0].Label, SubmissionLines.Objects);

    private static Func<TextExample, string, string?> Among((string Word, string Label)[] labels) =>
        (_, output) => labels.FirstOrDefault(label => label.Word == output).Label;

    private static (string, string)[] Numbered(params string[] words) => [.. words.Select(static (word, place) => (word, place.ToString(CultureInfo.InvariantCulture)))];

    private static (string, string)[] Same(string[] words) => [.. words.Select(static word => (word, word))];

    private static (string, string)[] Quoted(string[] words) => [.. words.Select(static word => (word, Quoted(word)))];

    private static string Quoted(string word) => SubmissionLines.Quoted(word);

    private static string? Score(string output) => double.TryParse(output, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && double.IsFinite(score)
        ? Math.Clamp(score, 0, 5).ToString("0.###", CultureInfo.InvariantCulture)
        : null;

    private static string? Referent(TextExample example, string output, string no, string yes) => ReferentMatch.Of(output, example.Targets) switch
    {
        0 => no,
        1 => yes,
        _ => null,
    };
}
