using System.Text.Json;
using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance.Comparing.Properties;

/// <summary>Properties of examples in which stretches of words are left out, and of objects of which only the keys are told.</summary>
internal static class BlankProperties
{
    public static IEnumerable<(string Name, Func<Observation, JsonElement, bool> Holds)> All =>
    [
        ("inputs_prefix", static (seen, expected) => seen.All("inputs").All(inputs => inputs.GetString()!.StartsWith(expected.GetString()!, StringComparison.Ordinal))),
        ("replacing_each_X_in_inputs_by_next_chunk_of_targets_reconstructs_text", static (seen, expected) =>
            seen.Outputs.All(output => Texts(seen).Contains(Restored(output))) == expected.GetBoolean()),
        ("chunks", static (_, _) => true),
        ("datasets", static (seen, expected) =>
            (seen.Output.Required("seed_a").GetRawText() == seen.Output.Required("seed_b").GetRawText()) == (expected.GetString() == "equal")),
        ("keys", static (seen, expected) => seen.Output.EnumerateObject().Select(static property => property.Name).Order(StringComparer.Ordinal)
            .SequenceEqual(expected.Strings().Order(StringComparer.Ordinal))),
    ];

    private static HashSet<string> Texts(Observation seen) => [.. seen.Examples.Select(static example => example.Text("text"))];

    private static string Restored(JsonElement output)
    {
        var inputs = output.Text("inputs");
        var chunks = new Queue<string>(output.Text("targets").Split('X').Select(static chunk => chunk.Trim()).Where(static chunk => chunk.Length > 0));
        var words = inputs[(inputs.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(' ').Select(word => word == "X" && chunks.Count > 0 ? chunks.Dequeue() : word);
        return string.Join(' ', words);
    }
}
