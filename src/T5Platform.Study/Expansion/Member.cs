namespace T5Platform.Study.Expansion;

/// <summary>One network of a row: alone, or of an ensemble.</summary>
/// <param name="PretrainingSeed">Seed of its pre-training, or joint run.</param>
/// <param name="FinetuningSeed">Seed of its fine-tunings.</param>
/// <param name="Series">A name that keeps it apart from others of the same seeds; empty: none does.</param>
/// <param name="FinetuningSeries">The same, for its fine-tunings alone.</param>
internal sealed record Member(long PretrainingSeed, long FinetuningSeed, string Series, string FinetuningSeries = "")
{
    public static Member Alone(long seed) => new(seed, seed, "");
}
