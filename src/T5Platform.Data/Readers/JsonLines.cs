using System.Text.Json;

namespace T5Platform.Data.Readers;

/// <summary>Files with one JSON object a line; empty lines are skipped.</summary>
internal static class JsonLines
{
    /// <summary>The text of one field of every object.</summary>
    public static IEnumerable<string> Read(string path, string field) =>
        TextLines.Read(path).Where(line => line.Text.Length > 0).Select(line => Field(path, line.Number, line.Text, field));

    private static string Field(string path, int number, string text, string field)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String)
            {
                return value.GetString()!;
            }
        }
        catch (JsonException error)
        {
            throw new MalformedRowException(path, number, "a JSON object", error.Message);
        }

        throw new MalformedRowException(path, number, $"a JSON object with the text field '{field}'", Shortened(text));
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
