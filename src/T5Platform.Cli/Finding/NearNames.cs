using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Cli.Finding;

/// <summary>What somebody may have meant.</summary>
internal static class NearNames
{
    private const int Most = 3;

    /// <summary><c> Did you mean 'objectives'?</c>, or nothing.</summary>
    public static string Hint(string text, IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        var containing = all.Where(name => text.Length > 1 && name.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(Most).ToList();
        return containing.Count > 0
            ? $" Did you mean {string.Join(" or ", containing.Select(static name => $"'{name}'"))}?"
            : NearestName.Hint(text, all);
    }
}
