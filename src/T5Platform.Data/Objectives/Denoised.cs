namespace T5Platform.Data.Objectives;

/// <summary>What an objective makes of a window: token ids without EOS and padding.</summary>
public readonly record struct Denoised(int[] Inputs, int[] Targets);
