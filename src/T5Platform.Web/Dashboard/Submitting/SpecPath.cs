using System.Globalization;
using System.Text.Json.Nodes;

namespace T5Platform.Web.Dashboard.Submitting;

/// <summary>Reading and changing a document by paths as errors have them: <c>pretraining.steps</c>, <c>rows[1].objective</c>.</summary>
internal static class SpecPath
{
    /// <summary>What stands there; null when nothing does.</summary>
    public static JsonNode? Get(JsonObject root, string path) => Parts(path).Aggregate((JsonNode?)root, Step);

    /// <summary>
    /// Puts a value there, null for taking the field out; objects on the way that are not there are made. A place in a list must
    /// be there already. Nothing happens where the way is barred by a value of another kind.
    /// </summary>
    public static void Set(JsonObject root, string path, JsonNode? value)
    {
        var parts = Parts(path);
        JsonNode? at = root;
        foreach (var part in parts[..^1])
        {
            var next = Step(at, part);
            if (next is null && at is JsonObject parent && value is not null)
                parent[part] = next = new JsonObject();
            at = next;
        }

        if (at is JsonObject target && value is null)
            target.Remove(parts[^1]);
        else if (at is JsonObject owner)
            owner[parts[^1]] = value;
        else if (at is JsonArray list && Index(parts[^1]) is { } index && index < list.Count)
            list[index] = value;
    }

    /// <summary>Whether a path is this field's or lies below it.</summary>
    public static bool IsAtOrBelow(string path, string field) =>
        path.StartsWith(field, StringComparison.Ordinal) && (path.Length == field.Length || path[field.Length] is '.' or '[');

    private static JsonNode? Step(JsonNode? at, string part) => at switch
    {
        JsonObject owner => owner.TryGetPropertyValue(part, out var child) ? child : null,
        JsonArray list => Index(part) is { } index && index < list.Count ? list[index] : null,
        _ => null,
    };

    private static string[] Parts(string path) => path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');

    private static int? Index(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
