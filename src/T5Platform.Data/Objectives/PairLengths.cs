namespace T5Platform.Data.Objectives;

/// <summary>Tokens of both sides of an example, EOS counted.</summary>
public readonly record struct PairLengths(int Inputs, int Targets);
