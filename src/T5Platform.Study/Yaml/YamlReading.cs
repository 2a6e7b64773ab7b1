using System.Text.Json;

namespace T5Platform.Study.Yaml;

/// <summary>A YAML text as JSON, with the line of each field; or the one reason why it is no document.</summary>
internal sealed record YamlReading
{
    /// <summary>The document; null when it cannot be read.</summary>
    public JsonElement? Json { get; init; }

    /// <summary>The line, from 1, at which the field of a path stands.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>();

    /// <summary>Why there is no document; null when there is one.</summary>
    public string? Problem { get; init; }

    /// <summary>The line of that reason.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The line of a path, or of the nearest field around it.</summary>
    public int LineOf(string path)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, Math.Max(at.LastIndexOf('.'), at.LastIndexOf('[')))])
        {
            if (Lines.TryGetValue(at, out var line))
                return line;
        }

        return 1;
    }
}
