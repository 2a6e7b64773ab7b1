using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace T5Platform.Web.Dashboard.Submitting;

/// <summary>JSON as a person would set it: what is short and flat stands on one line, the rest on lines of its own.</summary>
internal static class SpecLayout
{
    private const int LongestLine = 110;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document, indented by two spaces, without a line feed at its end.</summary>
    public static string Write(JsonNode root)
    {
        var text = new StringBuilder();
        Append(text, root, 0, isRoot: true);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node, int depth, bool isRoot = false)
    {
        if (node is not (JsonObject or JsonArray) || (!isRoot && OnOneLine(node) is { } line && line.Length + (2 * depth) <= LongestLine && TryAppend(text, line)))
        {
            if (node is not (JsonObject or JsonArray))
                text.Append(Scalar(node));
            return;
        }

        var (open, close) = node is JsonObject ? ('{', '}') : ('[', ']');
        text.Append(open);
        var first = true;
        foreach (var (name, child) in Children(node))
        {
            text.Append(first ? "\n" : ",\n").Append(' ', 2 * (depth + 1));
            if (name is not null)
                text.Append(Scalar(JsonValue.Create(name))).Append(": ");
            Append(text, child, depth + 1);
            first = false;
        }

        if (!first)
            text.Append('\n').Append(' ', 2 * depth);
        text.Append(close);
    }

    private static bool TryAppend(StringBuilder text, string line)
    {
        text.Append(line);
        return true;
    }

    /// <summary>The whole of it on one line; null when it holds something that holds something.</summary>
    private static string? OnOneLine(JsonNode node)
    {
        var children = Children(node).ToList();
        if (children.Any(child => child.Node is JsonObject or JsonArray && Children(child.Node).Any()))
            return null;
        var inside = string.Join(", ", children.Select(child => (child.Name is null ? "" : $"{Scalar(JsonValue.Create(child.Name))}: ") + Scalar(child.Node)));
        return (node, children.Count) switch
        {
            (JsonObject, 0) => "{}",
            (JsonObject, _) => $"{{ {inside} }}",
            _ => $"[{inside}]",
        };
    }

    private static IEnumerable<(string? Name, JsonNode? Node)> Children(JsonNode node) =>
        node is JsonObject owner ? owner.Select(pair => ((string?)pair.Key, pair.Value)) : ((JsonArray)node).Select(item => ((string?)null, item));

    private static string Scalar(JsonNode? node) => node?.ToJsonString(Plain) ?? "null";
}
