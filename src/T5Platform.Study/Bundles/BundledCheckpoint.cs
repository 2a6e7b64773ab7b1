namespace T5Platform.Study.Bundles;

/// <summary>What a checkpoint's manifest says.</summary>
/// <param name="Step">Its step.</param>
/// <param name="Final">Whether it is the run's last.</param>
/// <param name="WeightsSha256">SHA-256 of the weights.</param>
/// <param name="Bytes">Bytes of all its files.</param>
public sealed record BundledCheckpoint(long Step, bool Final, string WeightsSha256, long Bytes);
