using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Data.Prompts;
using T5Platform.Data.Readers;

namespace T5Platform.Conformance.Vectors.Texts;

/// <summary>Preprocessors of lines with separated fields.</summary>
internal static class SeparatedFunctions
{
    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ("parse_tsv", new VectorFunction(static vector => TextCase.Examples(vector).Select(line => Fields(vector, line.GetString()!)))),
        ("preprocess_tsv", new VectorFunction(static vector => TextCase.Examples(vector).Select(line =>
        {
            var fields = Fields(vector, line.GetString()!);
            return TextCase.Pair(
                Template.Fill(vector.Params.TextOrNull("inputs_format") ?? "{0}", name => fields[name]),
                Template.Fill(vector.Params.TextOrNull("targets_format") ?? "{1}", name => fields[name]));
        }))),
    ];

    /// <summary>Values by name, or by number where no names are given.</summary>
    private static Dictionary<string, string> Fields(VectorCase vector, string line)
    {
        var values = SeparatedLine.Split(line, (vector.Params.TextOrNull("field_delim") ?? "\t")[0], vector.Params.Bool("use_quote_delim", otherwise: false));
        var names = vector.Params.Optional("field_names")?.Strings()
            ?? [.. Enumerable.Range(0, vector.Params.IntOrNull("num_fields") ?? (vector.Function.EndsWith("preprocess_tsv", StringComparison.Ordinal) ? 2 : values.Count)).Select(static i => $"{i}")];
        if (names.Length != values.Count) throw new ArgumentException($"A line has {values.Count} fields instead of {names.Length}.");
        return names.Zip(values).ToDictionary(static pair => pair.First, static pair => pair.Second);
    }
}
