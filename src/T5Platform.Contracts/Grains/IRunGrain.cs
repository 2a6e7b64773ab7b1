using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Grains;

/// <summary>One run, one state machine. Key: <see cref="RunId"/>.</summary>
[Alias("t5.IRunGrain")]
public interface IRunGrain : ILeaseHolderGrain
{
    /// <summary>Begins the run. Again: it goes on if it was paused, and takes the priority over; nothing else changes.</summary>
    [Alias("Start")] Task<Acknowledgement> Start(RunStart start);
}
