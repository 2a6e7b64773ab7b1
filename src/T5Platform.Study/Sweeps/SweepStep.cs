namespace T5Platform.Study.Sweeps;

/// <summary>A trial at a rung: one experiment.</summary>
/// <param name="Trial">The trial's number, from 1.</param>
/// <param name="Rung">The rung, from 0.</param>
public readonly record struct SweepStep(int Trial, int Rung)
{
    /// <inheritdoc/>
    public override string ToString() => $"trial-{Trial}/rung-{Rung}";
}
