namespace T5Platform.Data.Objectives;

/// <summary>Inputs and targets of one row as token ids, without EOS and padding.</summary>
public readonly record struct TokenPair(int[] Inputs, int[] Targets);
