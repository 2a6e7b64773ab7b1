using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Grains;

/// <summary>One run, one state machine. Key: <see cref="RunId"/>.</summary>
[Alias("t5.IRunGrain")]
public interface IRunGrain : ILeaseHolderGrain
{
    /// <summary>Begins the run; the same start again is accepted and changes nothing.</summary>
    [Alias("Start")] Task<Acknowledgement> Start(RunStart start);

    /// <summary>Ends the run for good, wherever it stands.</summary>
    [Alias("Cancel")] Task<Acknowledgement> Cancel(string reason);
}
