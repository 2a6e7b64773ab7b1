using System.Text.Json;

namespace T5Platform.Data.Readers;

/// <summary>Files with one JSON object a line; empty lines are skipped.</summary>
internal static class JsonLines
{
    /// <summary>The text of one field of every object.</summary>
    public static IEnumerable<string> Read(string path, string field) => Objects(path).Select(row => row.Text(field));

    /// <summary>Every object.</summary>
    /// <exception cref="MalformedRowException">A line is none.</exception>
    public static IEnumerable<JsonRow> Objects(string path) =>
        TextLines.Read(path).Where(static line => line.Text.Length > 0).Select(line => Object(path, line.Number, line.Text));

    /// <summary>The object that a whole file is.</summary>
    /// <exception cref="MalformedRowException">It is none.</exception>
    public static JsonRow WholeFile(string path) => Object(path, 1, string.Join('\n', TextLines.Read(path).Select(static line => line.Text)));

    private static JsonRow Object(string path, int number, string text)
    {
        try
        {
            var value = JsonElement.Parse(text);
            return value.ValueKind == JsonValueKind.Object
                ? new JsonRow(path, number, string.Empty, value)
                : throw new MalformedRowException(path, number, "a JSON object", Shortened(text));
        }
        catch (JsonException error)
        {
            throw new MalformedRowException(path, number + (int)(error.LineNumber ?? 0), "a JSON object", error.Message);
        }
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
