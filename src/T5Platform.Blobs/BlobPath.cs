using System.Buffers;

namespace T5Platform.Blobs;

/// <summary>
/// Where a blob lies under the store's root: segments of ASCII letters, digits, <c>. _ - + =</c>, joined by forward slashes.
/// No segment begins with a dot, so no path can leave the root or name a file that is still being written.
/// </summary>
public readonly record struct BlobPath
{
    /// <summary>Longest path, in characters.</summary>
    public const int MaxLength = 1024;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-+=");

    private readonly string? _value;

    private BlobPath(string value) => _value = value;

    /// <summary>The path as text.</summary>
    public string Value => _value ?? throw new InvalidOperationException("A default BlobPath names no blob; use BlobPath.Parse.");

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">It is no path under a root; the message says why.</exception>
    public static BlobPath Parse(string text) =>
        Problem(text) is { } problem ? throw new FormatException($"'{text}' is not a blob path: {problem}.") : new(text);

    /// <summary>Reads a path; null when it is none.</summary>
    public static BlobPath? TryParse(string? text) => text is null || Problem(text) is not null ? null : new(text);

    /// <summary>The path of something beside or below this one.</summary>
    public BlobPath Append(string relative) => Parse($"{Value}/{relative}");

    /// <summary>The path of a blob in the same folder.</summary>
    public BlobPath Sibling(string name)
    {
        var slash = Value.LastIndexOf('/');
        return Parse(slash < 0 ? name : $"{Value[..slash]}/{name}");
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";

    private static string? Problem(string text)
    {
        if (text.Length is 0 or > MaxLength) return $"it has {text.Length} characters, allowed are 1 to {MaxLength}";
        foreach (var range in text.AsSpan().Split('/'))
        {
            var segment = text.AsSpan(range);
            if (segment.IsEmpty) return "a segment is empty";
            if (segment[0] == '.') return $"segment '{segment}' begins with a dot";
            if (segment.IndexOfAnyExcept(Allowed) is >= 0 and var at) return $"character U+{(int)segment[at]:X4} is not allowed";
        }

        return null;
    }
}
