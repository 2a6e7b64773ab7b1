using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>Puts values into a spec's document, by paths as errors have them: <c>pretraining.optimizer.learningRate</c>, <c>rows[0].objective</c>.</summary>
public static partial class SpecAssignment
{
    /// <summary>The value that a text means at a path: a text where the field is one, else JSON.</summary>
    public static JsonNode? Typed(string path, string text)
    {
        if (SpecFields.At(Indexes().Replace(path, ""))?.Type == SpecFieldType.Text)
            return JsonValue.Create(text);
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text); // a word needs no quotes; the reader says what is wrong with it
        }
    }

    /// <summary>Sets a field, null for taking it out; objects on the way that are not there are made. Names are not looked at: the reader does that.</summary>
    /// <returns>Why it could not be; null when it was.</returns>
    public static string? Set(JsonObject document, string path, JsonNode? value)
    {
        var parts = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        if (parts.Any(static part => part.Length == 0))
            return $"'{path}' is no path of a field; one such as pretraining.steps or rows[0].objective is expected.";
        JsonNode at = document;
        foreach (var (depth, part) in parts[..^1].Index())
        {
            var next = Child(at, part);
            if (next is null && at is JsonObject parent)
                parent[part] = next = new JsonObject();
            if (next is not (JsonObject or JsonArray))
                return Barred(path, parts[..(depth + 1)]);
            at = next;
        }

        return Put(at, parts[^1], value) ? null : Barred(path, parts);
    }

    private static bool Put(JsonNode at, string part, JsonNode? value)
    {
        switch (at)
        {
            case JsonObject owner when value is null:
                owner.Remove(part);
                return true;
            case JsonObject owner:
                owner[part] = value;
                return true;
            case JsonArray list when Index(part) is { } index && index < list.Count:
                list[index] = value;
                return true;
            default:
                return false;
        }
    }

    private static string Barred(string path, string[] until) => $"'{path}' cannot be set: there is nothing at {string.Join('.', until)} that has it.";

    private static JsonNode? Child(JsonNode at, string part) => at switch
    {
        JsonObject owner => owner.TryGetPropertyValue(part, out var child) ? child : null,
        JsonArray list => Index(part) is { } index && index < list.Count ? list[index] : null,
        _ => null,
    };

    private static int? Index(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Indexes();
}
