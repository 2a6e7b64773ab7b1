using T5Platform.Contracts.Sweeps;
using T5Platform.Storage.Writing;

namespace T5Platform.Web.Rest.Documents;

/// <summary>One line of the list of sweeps.</summary>
public sealed record SweepSummaryDocument
{
    /// <summary>Id, 32 hexadecimal digits.</summary>
    public required SweepId Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>running, completed, failed or cancelled.</summary>
    public required SweepState State { get; init; }

    /// <summary>Why it ended, when it did not complete.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was submitted.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    internal static SweepSummaryDocument Of(SweepRecord sweep) => new()
    {
        Id = sweep.Id, Name = sweep.Name, State = sweep.State, Reason = sweep.Reason, SubmittedAt = sweep.SubmittedAt, EndedAt = sweep.EndedAt,
    };
}
