namespace T5Platform.Data.C4;

/// <summary>A URL as C4 compares it.</summary>
internal static class PageUrl
{
    private static readonly string[] Schemes = ["https://", "http://"];
    private static readonly string[] Tails = ["?utm_", "?ref", "?feed"];

    /// <summary>Without scheme, <c>www.</c>, a query of a kind that changes no page, and slashes at the end.</summary>
    public static string Normalise(string url)
    {
        var text = url;
        foreach (var scheme in Schemes)
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) text = text[scheme.Length..];
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) text = text[4..];
        foreach (var tail in Tails)
            if (text.IndexOf(tail, StringComparison.Ordinal) is >= 0 and var at) text = text[..at];
        return text.TrimEnd('/');
    }

    /// <summary>The host of a normalised URL, lower case, without a port.</summary>
    public static string Host(string normalised) => normalised.Split('/', '?', '#')[0].Split(':')[0].ToLowerInvariant();
}
