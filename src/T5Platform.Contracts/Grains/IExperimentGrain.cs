using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Grains;

/// <summary>One experiment: a spec expanded into a DAG of runs and evaluations. Key: <see cref="ExperimentId"/>.</summary>
[Alias("t5.IExperimentGrain")]
public interface IExperimentGrain : IGrainWithGuidKey
{
    /// <summary>Takes the spec, plans it and starts what can start. The same spec again is accepted; another is refused.</summary>
    [Alias("Submit")] Task<Acknowledgement> Submit(ExperimentSpec spec);

    /// <summary>Cancels every run and evaluation that has not ended.</summary>
    [Alias("Cancel")] Task<Acknowledgement> Cancel(string reason);

    /// <summary>Fact: a run or an evaluation of it has ended for good.</summary>
    [Alias("Settled"), OneWay] Task Settled(HolderSettled fact);
}
