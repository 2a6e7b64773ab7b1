namespace T5Platform.Storage.Writing;

/// <summary>Table <c>evaluations</c> and their <c>attempts</c>. One writer: EvaluationGrain.</summary>
public interface IEvaluationStore
{
    /// <summary>The record, or null.</summary>
    Task<EvaluationRecord?> Find(EvaluationId id, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="IRunStore.Save"/>.</summary>
    Task<StoreResult> Save(EvaluationRecord record, AttemptRecord? attempt, IReadOnlyList<EventRecord> events, CancellationToken cancellationToken = default);

    /// <summary>Evaluations that have not ended.</summary>
    Task<IReadOnlyList<EvaluationId>> Unfinished(CancellationToken cancellationToken = default);
}
