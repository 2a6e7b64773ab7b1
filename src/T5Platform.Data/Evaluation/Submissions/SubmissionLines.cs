using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Evaluation.Submissions;

/// <summary>The lines of submissions. Examples are numbered by their places in the test set, which is how both benchmarks number theirs.</summary>
internal static class SubmissionLines
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text as JSON.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);

    /// <summary>GLUE: a header, then number and label, a tab between them.</summary>
    public static IEnumerable<string> Tabs(IReadOnlyList<(TextExample Example, string Label)> labelled) =>
        labelled.Select(static (each, place) => Text($"{place}\t{each.Label}")).Prepend("index\tprediction");

    /// <summary>SuperGLUE: an object for each example.</summary>
    public static IEnumerable<string> Objects(IReadOnlyList<(TextExample Example, string Label)> labelled) =>
        labelled.Select(static (each, place) => Labelled(place, each.Label));

    /// <summary>ReCoRD: an object for each query, by the query's own number.</summary>
    public static IEnumerable<string> Queries(IReadOnlyList<(TextExample Example, string Label)> labelled) =>
        labelled.Select(static each => Labelled(Numbers(each.Example)[^1], each.Label));

    /// <summary>MultiRC: an object for each passage, in it its questions, in these their answers.</summary>
    public static IEnumerable<string> Passages(IReadOnlyList<(TextExample Example, string Label)> labelled) => labelled
        .GroupBy(static each => Numbers(each.Example)[0])
        .Select(static passage => $$$"""{"idx": {{{Text($"{passage.Key}")}}}, "passage": {"questions": [{{{string.Join(", ", passage.GroupBy(static each => Numbers(each.Example)[1]).Select(Question))}}}]}}""");

    private static string Question(IGrouping<int, (TextExample Example, string Label)> question) =>
        $$"""{"idx": {{Text($"{question.Key}")}}, "answers": [{{string.Join(", ", question.Select(static each => Labelled(Numbers(each.Example)[2], each.Label)))}}]}""";

    private static string Labelled(int number, string label) => $$"""{"idx": {{Text($"{number}")}}, "label": {{label}}}""";

    private static IReadOnlyList<int> Numbers(TextExample example) =>
        example.Reference?.Numbers is { Count: > 0 } numbers ? numbers : throw new ArgumentException("An example has no numbers by which the server knows it.", nameof(example));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
