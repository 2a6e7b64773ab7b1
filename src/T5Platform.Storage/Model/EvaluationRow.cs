using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Specs;
using T5Platform.Storage.Writing;

namespace T5Platform.Storage.Model;

/// <summary>Table <c>evaluations</c>.</summary>
internal sealed class EvaluationRow
{
    public required Guid Id { get; init; }
    public required Guid ExperimentId { get; init; }
    public required Guid RunId { get; init; }
    public required Guid CheckpointId { get; init; }
    public required string Name { get; init; }
    public required string Task { get; init; }
    public required RunState State { get; init; }
    public required long Generation { get; init; }
    public required Guid? LeaseId { get; init; }
    public required EvaluationStart Start { get; init; }
    public required RunStatus Status { get; init; }
    public required EvaluationScored? Scored { get; init; }
    public required DateTimeOffset SubmittedAt { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }
    public required long Version { get; init; }

    public EvaluationRecord ToRecord() => new() { Id = new(Id), Start = Start, Status = Status, Scored = Scored, EndedAt = EndedAt, Version = Version };
}
