using System.Text;
using System.Text.Json;

namespace T5Platform.Web.Dashboard.Submitting;

/// <summary>On which line of a JSON text each path begins, so that an error can be shown where it stands.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <summary>Reads as far as the text is JSON.</summary>
    public static JsonLines Of(string text)
    {
        var lines = new JsonLines();
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        try
        {
            if (reader.Read())
                lines.Take(ref reader, bytes, "");
        }
        catch (JsonException)
        {
            // Up to there.
        }

        return lines;
    }

    /// <summary>The line, from 1, of a path, or of what it would stand in when it is not there; null when nothing was read.</summary>
    public int? LineOf(string path)
    {
        for (var at = path; ; at = at[..Math.Max(0, Math.Max(at.LastIndexOf('.'), at.LastIndexOf('[')))])
        {
            if (_lines.TryGetValue(at, out var line))
                return line;
            if (at.Length == 0)
                return null;
        }
    }

    private void Take(ref Utf8JsonReader reader, byte[] bytes, string path)
    {
        _lines.TryAdd(path, LineAt(bytes, reader.TokenStartIndex));
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                var child = path.Length == 0 ? name! : $"{path}.{name}";
                _lines.TryAdd(child, LineAt(bytes, reader.TokenStartIndex));
                if (reader.Read())
                    Take(ref reader, bytes, child);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                Take(ref reader, bytes, $"{path}[{index}]");
        }
    }

    private static int LineAt(byte[] bytes, long index) => 1 + bytes.AsSpan(0, (int)index).Count((byte)'\n');
}
