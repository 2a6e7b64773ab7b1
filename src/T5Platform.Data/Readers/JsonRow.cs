using System.Text.Json;
using T5Platform.Data.Prompts;

namespace T5Platform.Data.Readers;

/// <summary>A JSON object of a data file. What is not as expected is told with file, line and the path of the field.</summary>
/// <param name="file">Path of the file.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="path">Where the object stands in the line; empty: it is the line.</param>
/// <param name="value">The object.</param>
internal sealed class JsonRow(string file, int line, string path, JsonElement value)
{
    public int Line => line;

    public bool Has(string name) => Find(name) is not null;

    public string Text(string name) =>
        Find(name) is { ValueKind: JsonValueKind.String } found ? found.GetString()! : throw Malformed($"the text '{Path(name)}'", Seen(name));

    public int Int(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt32(out var number) ? number : throw Malformed($"the number '{Path(name)}'", Seen(name));

    public JsonRow Object(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Object } found ? new(file, line, Path(name), found) : throw Malformed($"the object '{Path(name)}'", Seen(name));

    /// <summary>A list of objects.</summary>
    public IReadOnlyList<JsonRow> List(string name)
    {
        if (Find(name) is not { ValueKind: JsonValueKind.Array } found) throw Malformed($"the list '{Path(name)}'", Seen(name));
        return
        [
            .. found.EnumerateArray().Select((item, at) => item.ValueKind == JsonValueKind.Object
                ? new JsonRow(file, line, $"{Path(name)}[{at}]", item)
                : throw Malformed($"an object at '{Path(name)}[{at}]'", Short(item))),
        ];
    }

    /// <summary>The label word of a field that holds a word, its number, or true or false; without the field, the word for no label.</summary>
    public string Label(string name, params string[] words)
    {
        if (Find(name) is not { } found) return GenericPrompt.NoLabel;
        var number = found.ValueKind switch
        {
            JsonValueKind.True => 1,
            JsonValueKind.False => 0,
            JsonValueKind.Number when found.TryGetInt32(out var given) => given,
            JsonValueKind.String => Array.IndexOf(words, found.GetString()),
            _ => -1,
        };
        return number >= 0 && number < words.Length ? words[number] : throw Malformed($"a label among {string.Join(", ", words)} as '{Path(name)}'", Seen(name));
    }

    /// <summary>A field as text, by its path (<c>passage/text</c>); numbers and truth values as they are written. Null: there is none.</summary>
    public string? Field(string fieldPath)
    {
        JsonElement? at = value;
        foreach (var name in fieldPath.Split('/'))
            at = at is { ValueKind: JsonValueKind.Object } inner && inner.TryGetProperty(name, out var found) ? found : null;
        return at switch
        {
            null or { ValueKind: JsonValueKind.Null } => null,
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { } other => other.GetRawText(),
        };
    }

    public MalformedRowException Malformed(string expected, string found) => new(file, line, expected, found);

    private JsonElement? Find(string name) => value.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;

    private string Path(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private string Seen(string name) => Find(name) is { } found ? Short(found) : "nothing";

    private static string Short(JsonElement found) => found.GetRawText() is var text && text.Length > 60 ? text[..60] + "…" : text;
}
