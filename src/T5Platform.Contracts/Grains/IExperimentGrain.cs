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

    /// <summary>Fact: a run or an evaluation of it has ended for good.</summary>
    [Alias("Settled"), OneWay] Task Settled(HolderSettled fact);
}
