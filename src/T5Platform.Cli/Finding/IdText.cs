namespace T5Platform.Cli.Finding;

/// <summary>Ids as people write them.</summary>
internal static class IdText
{
    private const string Hexadecimal = "0123456789abcdef";

    /// <summary>The id as the server writes it, or null when the text is not a whole one.</summary>
    public static string? Whole(string text) => Guid.TryParse(Bare(text), out var id) ? id.ToString("N") : null;

    /// <summary>The beginning of an id that the text may be, or null.</summary>
    public static string? Beginning(string text)
    {
        var bare = Bare(text).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        return bare.Length > 0 && bare.All(Hexadecimal.Contains) ? bare : null;
    }

    /// <summary>History and leases write <c>run-…</c>.</summary>
    private static string Bare(string text) => text.StartsWith("run-", StringComparison.Ordinal) ? text[4..] : text;
}
