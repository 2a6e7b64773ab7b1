using System.Text.RegularExpressions;

namespace T5Platform.Data.Corpora.DotnetDocs;

/// <summary>Readable names out of documentation ids (C# specification, annex D.4.2).</summary>
internal static partial class DocumentationId
{
    /// <summary>The kind by the id's letter, or null for namespaces, overload groups and unresolved references.</summary>
    public static string? Kind(string id) => (id.Length > 1 && id[1] == ':' ? id[0] : '!') switch
    {
        'T' => "type",
        'M' => "method",
        'P' => "property",
        'F' => "field",
        'E' => "event",
        _ => null,
    };

    /// <summary>Constructors (static ones too) and finalisers are named by the language, not by a person.</summary>
    public static bool IsUnnamed(string id) =>
        Path(id) is var path && (path.EndsWith("ctor", StringComparison.Ordinal) && path.Contains('#', StringComparison.Ordinal)
            || path.EndsWith(".Finalize", StringComparison.Ordinal));

    /// <summary>The last part of the name: <c>Trim</c>, <c>List</c>; for a constructor that of its type.</summary>
    public static string SimpleName(string id)
    {
        var path = Path(id);
        var parts = path.Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return path;
        var name = IsUnnamed(id) && parts.Length > 1 && parts[^1].StartsWith('#') ? parts[^2] : parts[^1];
        // Explicit implementations keep the interface's name with # for each dot.
        return name[(name.LastIndexOf('#') + 1)..];
    }

    /// <summary>How a reference reads in a sentence: a type by its name, a member by its type and name.</summary>
    public static string Readable(string id)
    {
        if (Kind(id) is null or "type" || IsUnnamed(id)) return SimpleName(id);
        var parts = Path(id).Split('.', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? $"{parts[^2]}.{SimpleName(id)}" : SimpleName(id);
    }

    /// <summary>The simple name as lower-case words: <c>GetHttp2XmlData</c> is "get http 2 xml data".</summary>
    public static string Words(string id) => string.Join(' ', Word().Matches(SimpleName(id)).Select(word => word.Value.ToLowerInvariant()));

    /// <summary>The id without its letter, parameters, return type and generic arity.</summary>
    private static string Path(string id)
    {
        var path = id.Length > 1 && id[1] == ':' ? id[2..] : id;
        var end = path.AsSpan().IndexOfAny('(', '~');
        return Arity().Replace(end < 0 ? path : path[..end], string.Empty);
    }

    [GeneratedRegex(@"`+\d+|\{[^}]*\}")]
    private static partial Regex Arity();

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}\p{Ll}+|\p{Ll}+|\d+")]
    private static partial Regex Word();
}
