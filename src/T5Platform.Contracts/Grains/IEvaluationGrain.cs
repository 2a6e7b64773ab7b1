using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Grains;

/// <summary>One evaluation of one checkpoint. Key: <see cref="EvaluationId"/>.</summary>
[Alias("t5.IEvaluationGrain")]
public interface IEvaluationGrain : ILeaseHolderGrain
{
    /// <summary>Begins the evaluation; the same start again is accepted and changes nothing.</summary>
    [Alias("Start")] Task<Acknowledgement> Start(EvaluationStart start);

    /// <summary>Ends it for good.</summary>
    [Alias("Cancel")] Task<Acknowledgement> Cancel(string reason);
}
