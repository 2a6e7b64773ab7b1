namespace T5Platform.Data.C4.Languages;

/// <summary>The likeliest language of a text.</summary>
/// <param name="Code">ISO 639-1, lower case; empty: none was found.</param>
/// <param name="Probability">How likely, 0 to 1.</param>
public readonly record struct LanguageGuess(string Code, double Probability);
