using T5Platform.Data.Texts;

namespace T5Platform.Data.C4;

/// <summary>
/// Sentences of English text, about as NLTK's Punkt finds them: a mark ends one when a blank follows, but a full stop not behind a known
/// abbreviation, an initial or a number in a list, unless what follows can only begin a sentence.
/// </summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "adm", "apr", "aug", "ave", "bros", "capt", "cf", "co", "col", "conn", "corp", "cos", "ct", "dec", "dept", "dr", "drs", "e.g", "feb", "fla",
        "gen", "gov", "hon", "i.e", "inc", "jan", "jr", "ltd", "lt", "maj", "mass", "messrs", "mich", "minn", "mr", "mrs", "ms", "mt", "no", "nov",
        "oct", "pa", "ph.d", "phd", "prof", "rep", "reps", "rev", "sen", "sens", "sep", "sept", "sgt", "sr", "st", "u.k", "u.n", "u.s", "u.s.a", "va",
        "vs", "wash", "wis", "a.m", "p.m",
    };

    private static readonly char[] Closing = ['"', '\'', ')', ']', '}', '\u201d', '\u2019'];

    /// <summary>How many sentences there are.</summary>
    public static int Count(string text) => Split(text).Count;

    /// <summary>The sentences, without blanks at their ends.</summary>
    public static List<string> Split(string text)
    {
        var (sentences, start) = (new List<string>(), 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '?' or '!')) continue;
            var end = i + 1;
            while (end < text.Length && (text[end] is '.' or '?' or '!' || Closing.Contains(text[end]))) end++;
            if (end < text.Length && !PythonText.IsBlank(text[end])) continue;
            if (end < text.Length && text[i] == '.' && GoesOn(text, i, end)) continue;
            Add(sentences, text[start..end]);
            (start, i) = (end, end - 1);
        }

        Add(sentences, text[start..]);
        return sentences;
    }

    private static bool GoesOn(string text, int mark, int end)
    {
        var next = end;
        while (next < text.Length && PythonText.IsBlank(text[next])) next++;
        if (next < text.Length && char.IsLower(text[next])) return true;
        var begin = mark;
        while (begin > 0 && !PythonText.IsBlank(text[begin - 1])) begin--;
        var word = text[begin..mark].TrimStart('"', '\'', '(', '[', '\u201c', '\u2018').ToLowerInvariant();
        return word is [>= 'a' and <= 'z'] && word != "i" || Abbreviations.Contains(word);
    }

    private static void Add(List<string> sentences, string text)
    {
        var sentence = PythonText.Strip(text);
        if (sentence.Length > 0) sentences.Add(sentence);
    }
}
