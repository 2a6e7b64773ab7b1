namespace T5Platform.Data.C4;

/// <summary>What became of a line or a page.</summary>
public enum CleaningRule
{
    /// <summary>The line stays.</summary>
    LinePassed,

    /// <summary>A word is too long.</summary>
    LineTooLongWord,

    /// <summary>No mark ends it, or an ellipsis does.</summary>
    LineNoEndMark,

    /// <summary>Too few words.</summary>
    LineTooShort,

    /// <summary>It speaks of JavaScript.</summary>
    LineJavascript,

    /// <summary>It speaks of terms, privacy or cookies.</summary>
    LinePolicy,

    /// <summary>The page stays.</summary>
    PagePassed,

    /// <summary>Placeholder text.</summary>
    PageLoremIpsum,

    /// <summary>A curly bracket: code.</summary>
    PageCurlyBracket,

    /// <summary>A bad word.</summary>
    PageBadWord,

    /// <summary>Too few sentences.</summary>
    PageTooFewSentences,
}
