namespace T5Platform.Grains.Experiments;

/// <summary>What follows for a row that is to get seeds until its means are known.</summary>
internal abstract record SeedGoalStep
{
    private SeedGoalStep()
    {
    }

    /// <summary>Something of the row is still to come.</summary>
    internal sealed record Wait : SeedGoalStep;

    /// <summary>Another seed is wanted.</summary>
    internal sealed record Add(long Seed) : SeedGoalStep;

    /// <summary>It is over, and why.</summary>
    internal sealed record Over(string Sentence) : SeedGoalStep;
}
