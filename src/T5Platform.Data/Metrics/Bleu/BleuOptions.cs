namespace T5Platform.Data.Metrics.Bleu;

/// <summary>How BLEU is computed. Without settings: as sacreBLEU 1.3.0 in the paper, but for the tokenizer's name.</summary>
public sealed record BleuOptions
{
    /// <summary>The paper's: <c>intl</c>.</summary>
    public BleuTokenizer Tokenizer { get; init; } = new InternationalTokenizer();

    /// <summary>What stands for a precision without a match.</summary>
    public BleuSmoothing Smoothing { get; init; } = BleuSmoothing.Exp;

    /// <summary>Value of the smoothing; null: its default.</summary>
    public double? SmoothingValue { get; init; }

    /// <summary>Whether case is ignored.</summary>
    public bool Lowercase { get; init; }

    /// <summary>Longest n-grams.</summary>
    public int Orders { get; init; } = 4;

    /// <summary>Whether orders that no hypothesis reaches are left out of the mean (single sentences).</summary>
    public bool EffectiveOrder { get; init; }

    /// <summary>sacreBLEU's signature: enough to compute the same number again.</summary>
    /// <param name="references">References of each segment.</param>
    public string Signature(int references = 1) => string.Join(
        '+', "BLEU", $"case.{(Lowercase ? "lc" : "mixed")}", $"numrefs.{references}", $"smooth.{SmoothingName}", $"tok.{Tokenizer.Name}", "version.1.3.0");

    private string SmoothingName => Smoothing switch
    {
        BleuSmoothing.Exp => "exp",
        BleuSmoothing.Floor => "floor",
        BleuSmoothing.AddK => "add-k",
        _ => "none",
    };
}
