using System.Text.Json.Nodes;

namespace T5Platform.Deploy.Tests.Files;

/// <summary>Short ways through JSON: an absent step is null, an absent list is empty.</summary>
internal static class JsonPaths
{
    /// <summary><c>node.At("spec.template.spec")</c></summary>
    public static JsonNode? At(this JsonNode? node, string path) =>
        path.Split('.').Aggregate(node, (current, step) => (current as JsonObject)?[step]);

    public static string? Text(this JsonNode? node, string path) => node.At(path)?.ToString();

    public static IEnumerable<JsonNode> Items(this JsonNode? node, string path) => (node.At(path) as JsonArray)?.OfType<JsonNode>() ?? [];

    public static IReadOnlyDictionary<string, JsonNode?> Members(this JsonNode? node, string path) =>
        (node.At(path) as JsonObject)?.ToDictionary() ?? [];

    /// <summary>The node and everything in it.</summary>
    public static IEnumerable<JsonNode> All(this JsonNode? node) => node switch
    {
        null => [],
        JsonObject map => map.SelectMany(pair => pair.Value.All()).Prepend(map),
        JsonArray list => list.SelectMany(item => item.All()).Prepend(list),
        _ => [node],
    };
}
