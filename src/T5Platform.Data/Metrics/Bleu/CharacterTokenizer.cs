namespace T5Platform.Data.Metrics.Bleu;

/// <summary>Every code point is a token.</summary>
internal sealed class CharacterTokenizer : BleuTokenizer
{
    public override string Name => "char";

    public override string Tokenise(string text) => string.Join(' ', text.EnumerateRunes().Select(static rune => rune.ToString()));
}
