namespace T5Platform.Data.C4.Languages;

/// <summary>Says in which language a text is. The same text gives the same answer, whoever asks; many threads may ask.</summary>
public interface ILanguageIdentifier
{
    /// <summary>The likeliest language.</summary>
    LanguageGuess Identify(string text);
}
