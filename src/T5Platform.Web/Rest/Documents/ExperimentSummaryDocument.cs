using T5Platform.Contracts.Experiments;
using T5Platform.Storage.Reading;

namespace T5Platform.Web.Rest.Documents;

/// <summary>One line of the list of experiments.</summary>
internal sealed record ExperimentSummaryDocument
{
    /// <summary>Id, 32 hexadecimal digits.</summary>
    public required ExperimentId Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>running, completed, failed or cancelled.</summary>
    public required ExperimentState State { get; init; }

    /// <summary>Scheduling priority.</summary>
    public required int Priority { get; init; }

    /// <summary>When it was submitted.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How far it is.</summary>
    public required ProgressDocument Progress { get; init; }

    public static ExperimentSummaryDocument Of(ExperimentSummary summary) => new()
    {
        Id = summary.Id,
        Name = summary.Name,
        State = summary.State,
        Priority = summary.Priority,
        SubmittedAt = summary.SubmittedAt,
        EndedAt = summary.EndedAt,
        Progress = new(summary.Planned, summary.Completed, summary.Running, summary.Failed),
    };
}
