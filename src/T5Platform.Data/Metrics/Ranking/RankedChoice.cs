namespace T5Platform.Data.Metrics.Ranking;

/// <summary>One answer of a question that a model scored.</summary>
/// <param name="Example">Number of the question.</param>
/// <param name="Choice">Number of the answer within it.</param>
/// <param name="IsCorrect">Whether it is right.</param>
/// <param name="Weight">How much the question counts.</param>
/// <param name="Tokens">Tokens of the answer.</param>
/// <param name="Score">What the model gave it, a log-likelihood.</param>
public readonly record struct RankedChoice(int Example, int Choice, bool IsCorrect, double Weight, int Tokens, double Score);
