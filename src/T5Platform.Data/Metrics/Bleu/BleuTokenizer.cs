namespace T5Platform.Data.Metrics.Bleu;

/// <summary>A tokenizer of sacreBLEU: text to the same text with blanks between tokens.</summary>
public abstract class BleuTokenizer
{
    /// <summary>Its name in signatures.</summary>
    public abstract string Name { get; }

    /// <summary>Names of all.</summary>
    public static IReadOnlyList<string> Names => ["13a", "intl", "char", "zh", "none"];

    /// <summary>The tokenizer of that name.</summary>
    /// <exception cref="UnknownNameException">There is none.</exception>
    public static BleuTokenizer Of(string name) => name switch
    {
        "13a" => new Mteval13aTokenizer(),
        "intl" => new InternationalTokenizer(),
        "char" => new CharacterTokenizer(),
        "zh" => new ChineseTokenizer(),
        "none" => new NoTokenizer(),
        _ => throw new UnknownNameException("BLEU tokenizer", name, Names),
    };

    /// <summary>The text with blanks between tokens.</summary>
    public abstract string Tokenise(string text);
}
