namespace T5Platform.Study.Sweeps;

/// <summary>The rungs of asynchronous successive halving.</summary>
/// <param name="Stage">In what steps they are counted.</param>
/// <param name="First">Steps of the lowest rung.</param>
/// <param name="Eta">Each rung has so many times the steps of the one below, and one in so many trials gets there.</param>
/// <param name="Rungs">How many there are.</param>
public sealed record SweepHalving(SweepStage Stage, long First, int Eta, int Rungs)
{
    /// <summary>Steps of a rung, from 0.</summary>
    public long Steps(int rung)
    {
        var steps = First;
        for (var below = 0; below < rung; below++)
            steps = checked(steps * Eta);
        return steps;
    }
}
