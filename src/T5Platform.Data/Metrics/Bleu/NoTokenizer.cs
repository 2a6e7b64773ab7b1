namespace T5Platform.Data.Metrics.Bleu;

/// <summary>The text is tokenised already.</summary>
internal sealed class NoTokenizer : BleuTokenizer
{
    public override string Name => "none";

    public override string Tokenise(string text) => text;
}
