using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;
using T5Platform.Storage.Writing;

namespace T5Platform.Storage.Model;

/// <summary>Table <c>experiments</c>.</summary>
internal sealed class ExperimentRow
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required int Priority { get; init; }
    public required ExperimentState State { get; init; }
    public required string? Reason { get; init; }
    public required int Planned { get; init; }
    public required ExperimentSpec Spec { get; init; }
    public required ExperimentPlan Plan { get; init; }
    public required ExperimentDecisions? Decisions { get; init; }
    public required DateTimeOffset SubmittedAt { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }
    public required long Version { get; init; }

    /// <summary>Runs and evaluations in its plan that are another experiment's: what is read of it reads them too.</summary>
    public required Guid[] SharedHolders { get; init; }

    /// <summary>What decides the bits of each run of its own: others look here for what they need not run.</summary>
    public required string[] RunHashes { get; init; }

    public ExperimentRecord ToRecord() => new()
    {
        Id = new(Id), Spec = Spec, Plan = Plan, Decisions = Decisions ?? ExperimentDecisions.None, State = State, Reason = Reason, SubmittedAt = SubmittedAt, EndedAt = EndedAt, Version = Version,
    };
}
