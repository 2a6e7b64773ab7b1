namespace T5Platform.Data.Metrics.Bleu;

/// <summary>What stands for a precision without a match.</summary>
public enum BleuSmoothing
{
    /// <summary>Half of one match, then a quarter, and so on (the paper's).</summary>
    Exp,

    /// <summary>A fixed count, 0.1 if none is given.</summary>
    Floor,

    /// <summary>A count, 1 if none is given, added to matches and totals of all orders but the first.</summary>
    AddK,

    /// <summary>Nothing: the score is 0.</summary>
    None,
}
