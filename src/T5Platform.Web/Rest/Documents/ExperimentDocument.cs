using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;

namespace T5Platform.Web.Rest.Documents;

/// <summary>One experiment, with the spec as it stands and the plan made of it.</summary>
internal sealed record ExperimentDocument
{
    /// <summary>Id, 32 hexadecimal digits.</summary>
    public required ExperimentId Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>running, paused, completed, failed or cancelled.</summary>
    public required ExperimentState State { get; init; }

    /// <summary>Why it ended, when it did not complete; why it is paused.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was submitted.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How far it is.</summary>
    public required ProgressDocument Progress { get; init; }

    /// <summary>Its priority now.</summary>
    public required int Priority { get; init; }

    /// <summary>When it shall be done; null: nobody said.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Runs that are expected to end after that.</summary>
    public required IReadOnlyList<LateDocument> Late { get; init; }

    /// <summary>Failed cells that do not count, by decision.</summary>
    public required IReadOnlyList<ExcludedDocument> Excluded { get; init; }

    /// <summary>The spec; can be submitted again as it stands.</summary>
    public required ExperimentSpec Spec { get; init; }

    /// <summary>The DAG: runs, evaluations, cells.</summary>
    public required ExperimentPlan Plan { get; init; }
}
