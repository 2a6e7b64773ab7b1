using T5Platform.Contracts.Sweeps;

namespace T5Platform.Study.Sweeps;

/// <summary>What a sweep does next: it follows from its definition and from what became of the experiments that it submitted, and from nothing else. Pure.</summary>
/// <remarks>
/// Asynchronous successive halving (Li et al. 2020): whenever there is room, the best trial of the highest rung that is among the top
/// 1/η of the trials scored there and has not gone on yet goes on; where there is none, the next trial begins. What was submitted once
/// stays, so no trial is lost, and none is begun twice: a submission is known as soon as its experiment is. When nothing more can
/// come to a rung, at least its best goes on: every sweep with a score ends at its highest rung.
/// </remarks>
public sealed record SweepDecision
{
    /// <summary>What to submit now, in order.</summary>
    public required IReadOnlyList<SweepStep> Submit { get; init; }

    /// <summary>Where the sweep stands.</summary>
    public required SweepState State { get; init; }

    /// <summary>The best trial so far, at the highest rung that has a score; null while there is none.</summary>
    public required SweepStep? Best { get; init; }

    /// <summary>Decides.</summary>
    /// <param name="sweep">The definition.</param>
    /// <param name="known">Everything that was submitted, and what became of it.</param>
    public static SweepDecision Of(SweepDefinition sweep, IReadOnlyDictionary<SweepStep, TrialOutcome> known)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        var ladder = new SweepLadder(sweep, known);
        var submit = new List<SweepStep>();
        while (ladder.AtWork < sweep.Parallel && ladder.Next() is { } next)
        {
            submit.Add(next);
            ladder.Begin(next);
        }

        return new()
        {
            Submit = submit,
            Best = ladder.Best(),
            State = ladder.AtWork > 0 ? SweepState.Running : ladder.Best() is null ? SweepState.Failed : SweepState.Completed,
        };
    }
}
