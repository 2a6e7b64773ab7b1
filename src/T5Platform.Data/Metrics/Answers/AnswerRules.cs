using System.Text;
using T5Platform.Data.Texts;

namespace T5Platform.Data.Metrics.Answers;

/// <summary>How answers are made comparable: lower case, no punctuation, no articles, single blanks.</summary>
public sealed class AnswerRules
{
    private readonly string _punctuation;
    private readonly bool _blanks;
    private readonly bool _changes;

    private AnswerRules(string punctuation, bool blanks, bool changes = true) => (_punctuation, _blanks, _changes) = (punctuation, blanks, changes);

    /// <summary>Answers are compared as they are.</summary>
    public static AnswerRules AsTheyAre { get; } = new(string.Empty, blanks: false, changes: false);

    /// <summary>SQuAD's: ASCII punctuation is deleted.</summary>
    public static AnswerRules Squad { get; } = new(string.Empty, blanks: false);

    /// <summary>TriviaQA's: punctuation becomes a blank; so do four quotation marks and accents.</summary>
    public static AnswerRules TriviaQa { get; } = new("\u2018\u2019\u00b4`", blanks: true);

    /// <summary>The comparable form.</summary>
    public string Normalise(string answer) => _changes ? string.Join(' ', Tokens(answer)) : answer;

    /// <summary>Words of the comparable form.</summary>
    public string[] Tokens(string answer)
    {
        if (!_changes) return PythonText.Split(answer);
        var kept = new StringBuilder(answer.Length);
        foreach (var unit in PythonText.Lower(answer))
        {
            if (!PythonText.IsPunctuation(unit) && !_punctuation.Contains(unit, StringComparison.Ordinal)) kept.Append(unit);
            else if (_blanks) kept.Append(' ');
        }

        return PythonText.Split(WithoutArticles(kept.ToString()));
    }

    /// <summary>An article goes wherever it stands between characters that belong to no word, quotation marks for example.</summary>
    private static string WithoutArticles(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (int from = 0, to; from < text.Length; from = to)
        {
            var word = PythonText.IsWord(text[from]);
            for (to = from + 1; to < text.Length && PythonText.IsWord(text[to]) == word;) to++;
            var run = text.AsSpan(from, to - from);
            if (word && (run is "a" || run is "an" || run is "the")) kept.Append(' ');
            else kept.Append(run);
        }

        return kept.ToString();
    }
}
