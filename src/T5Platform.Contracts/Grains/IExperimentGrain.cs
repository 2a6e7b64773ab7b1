using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Grains;

/// <summary>One experiment: a spec expanded into a DAG of runs and evaluations. Key: <see cref="ExperimentId"/>.</summary>
[Alias("t5.IExperimentGrain")]
public interface IExperimentGrain : IGrainWithGuidKey
{
    /// <summary>Takes the spec, plans it and starts what can start. The same spec again is accepted; another is refused.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="share">Whether runs and evaluations of other experiments are used where they are equal to the bit.</param>
    [Alias("Submit")] Task<Acknowledgement> Submit(ExperimentSpec spec, bool share);

    /// <summary>Cancels every run and evaluation that has not ended.</summary>
    [Alias("Cancel")] Task<Acknowledgement> Cancel(string reason);

    /// <summary>Nothing new begins, what runs writes a checkpoint and gives its slice back, what waits leaves the queue. Again is accepted and changes nothing.</summary>
    [Alias("Pause")] Task<Acknowledgement> Pause(string reason);

    /// <summary>What was paused goes on. Again is accepted and changes nothing.</summary>
    [Alias("Resume")] Task<Acknowledgement> Resume();

    /// <summary>Its runs and evaluations have another priority from now on, those at work too.</summary>
    [Alias("Prioritize")] Task<Acknowledgement> Prioritize(int priority);

    /// <summary>What failed or was cancelled of it (or of one cell) begins again from its last committed checkpoint. Refused where nothing did.</summary>
    /// <param name="row">The row of the cell; null: of everything.</param>
    /// <param name="task">The task of the cell.</param>
    /// <param name="reason">Why, for the history.</param>
    [Alias("Retry")] Task<Acknowledgement> Retry(string? row, string? task, string reason);

    /// <summary>A failed cell does not count: the table says so. Refused where nothing of it failed.</summary>
    [Alias("Exclude")] Task<Acknowledgement> Exclude(string row, string task, string reason);

    /// <summary>An excluded cell counts again.</summary>
    [Alias("Include")] Task<Acknowledgement> Include(string row, string task);

    /// <summary>More seeds: the plan is extended by what is new, and what is there stays.</summary>
    /// <param name="row">Of this row only; null: of every row.</param>
    /// <param name="seeds">Those to add.</param>
    [Alias("AddSeeds")] Task<Acknowledgement> AddSeeds(string? row, IReadOnlyList<long> seeds);

    /// <summary>Adds one seed after the other to a row, until the standard error of each of its means is at most so many points, or it has so many seeds.</summary>
    [Alias("GrowSeeds")] Task<Acknowledgement> GrowSeeds(string row, double standardError, int atMost);

    /// <summary>When it shall be done; null: at no time in particular.</summary>
    [Alias("SetDeadline")] Task<Acknowledgement> SetDeadline(DateTimeOffset? deadline);

    /// <summary>Fact: a run or an evaluation of it has ended for good.</summary>
    [Alias("Settled"), OneWay] Task Settled(HolderSettled fact);
}
