using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Specs;
using T5Platform.Storage.Writing;

namespace T5Platform.Storage.Model;

/// <summary>Table <c>runs</c>. <c>generation</c> is the fence of everything that a run's shards send.</summary>
internal sealed class RunRow
{
    public required Guid Id { get; init; }
    public required Guid ExperimentId { get; init; }
    public required string Name { get; init; }
    public required RunState State { get; init; }
    public required long Generation { get; init; }
    public required long Step { get; init; }
    public required Guid? LeaseId { get; init; }
    public required RunStart Start { get; init; }
    public required RunStatus Status { get; init; }
    public required DateTimeOffset SubmittedAt { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }
    public required long Version { get; init; }

    public RunRecord ToRecord() => new() { Id = new(Id), Start = Start, Status = Status, EndedAt = EndedAt, Version = Version };
}
