using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Grains;

/// <summary>One evaluation of one checkpoint. Key: <see cref="EvaluationId"/>.</summary>
[Alias("t5.IEvaluationGrain")]
public interface IEvaluationGrain : ILeaseHolderGrain
{
    /// <summary>Begins the evaluation. Again: it goes on if it was paused, and takes the priority over; nothing else changes.</summary>
    [Alias("Start")] Task<Acknowledgement> Start(EvaluationStart start);
}
