using System.Text.RegularExpressions;
using T5Platform.Data.Texts;

namespace T5Platform.Data.C4;

/// <summary>A list of words that throw a page out. The list is the user's; none is shipped.</summary>
public sealed class BadWords
{
    private static readonly string[] Unspaced = ["ja", "th", "zh"];
    private readonly Regex _inside;
    private readonly Regex _anywhere;

    /// <summary>A list for one language.</summary>
    /// <param name="words">The words.</param>
    /// <param name="language">Its code: some languages write no blanks between words.</param>
    public BadWords(IEnumerable<string> words, string language = "en")
    {
        var any = string.Join('|', words.Select(static word => Regex.Escape(PythonText.Lower(word.Trim()))).Where(static word => word.Length > 0));
        // An empty list must match nothing, not everything.
        if (any.Length == 0) any = "(?!)";
        _inside = new($"[^a-z](?:{any})[^a-z]", RegexOptions.CultureInvariant | RegexOptions.Compiled);
        _anywhere = new(Unspaced.Contains(language) ? any : $@"(?:\W|^)(?:{any})(?:\W|$)", RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }

    /// <summary>2019: a word with a character that is no letter of a to z on both sides; none at a line's very start or end.</summary>
    internal bool InsideLine(string lowerLine) => _inside.IsMatch(lowerLine);

    /// <summary>Later: a word of its own, anywhere.</summary>
    public bool In(string text) => _anywhere.IsMatch(PythonText.Lower(text));
}
