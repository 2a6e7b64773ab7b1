using T5Platform.Contracts.Experiments;

namespace T5Platform.Storage.Reading;

/// <summary>One line of the list of experiments.</summary>
public sealed record ExperimentSummary
{
    /// <summary>Id.</summary>
    public required ExperimentId Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required ExperimentState State { get; init; }

    /// <summary>Priority.</summary>
    public required int Priority { get; init; }

    /// <summary>When it was submitted.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Planned runs and evaluations.</summary>
    public required int Planned { get; init; }

    /// <summary>Of these, completed.</summary>
    public required int Completed { get; init; }

    /// <summary>Of these, holding a slice now.</summary>
    public required int Running { get; init; }

    /// <summary>Of these, failed or cancelled.</summary>
    public required int Failed { get; init; }
}
