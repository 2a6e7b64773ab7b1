namespace T5Platform.Model.Decoding;

/// <summary>One beam of a search.</summary>
/// <param name="Ids">Tokens, without the start and without the end.</param>
/// <param name="Score">Of a finished beam its log-probability over the length's penalty, of another its log-probability.</param>
/// <param name="Finished">Whether it ended by itself; one that did not was cut off.</param>
public sealed record Hypothesis(int[] Ids, double Score, bool Finished);
