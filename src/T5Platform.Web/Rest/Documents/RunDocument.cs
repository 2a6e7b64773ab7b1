using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Specs;
using T5Platform.Storage.Writing;

namespace T5Platform.Web.Rest.Documents;

/// <summary>One run. One that waits for what it depends on has the state planned.</summary>
internal sealed record RunDocument
{
    /// <summary>Id.</summary>
    public required RunId Id { get; init; }

    /// <summary>The experiment that runs it.</summary>
    public required ExperimentId Experiment { get; init; }

    /// <summary>Name within the experiment.</summary>
    public required string Name { get; init; }

    /// <summary>planned, waiting, starting, running, stopping, completed, failed or cancelled.</summary>
    public required string State { get; init; }

    /// <summary>Its present life, from 1; 0 before the first.</summary>
    public required long Generation { get; init; }

    /// <summary>Steps done.</summary>
    public required long Step { get; init; }

    /// <summary>Steps to do.</summary>
    public required long Steps { get; init; }

    /// <summary>When it first asked for a slice.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>When it ended for good.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The slice it holds.</summary>
    public SliceLease? Lease { get; init; }

    /// <summary>Why the last life ended, or why it failed or was cancelled: a code …</summary>
    public string? ReasonCode { get; init; }

    /// <summary>… and a sentence.</summary>
    public string? Reason { get; init; }

    /// <summary>The run whose final weights begin this one.</summary>
    public RunId? InitialFrom { get; init; }

    /// <summary>The experiment whose run it is, where another's plan shares it.</summary>
    public ExperimentId? SharedFrom { get; init; }

    /// <summary>The spec.</summary>
    public required RunSpec Spec { get; init; }

    public static RunDocument Of(ExperimentId experiment, PlannedRun planned) => new()
    {
        Id = planned.Id,
        Experiment = planned.SharedFrom ?? experiment,
        Name = planned.Name,
        State = States.Planned,
        Generation = 0,
        Step = 0,
        Steps = planned.Spec.Steps,
        InitialFrom = planned.InitialFrom,
        SharedFrom = planned.SharedFrom,
        Spec = planned.Spec,
    };

    public static RunDocument Of(RunRecord run, PlannedRun? planned = null) => new()
    {
        Id = run.Id,
        Experiment = run.Start.Experiment,
        Name = planned?.Name ?? run.Start.Name,
        State = States.Text(run.Status.State),
        Generation = run.Status.Generation.Value,
        Step = run.Status.Step,
        Steps = run.Start.Spec.Steps,
        SubmittedAt = run.Status.SubmittedAt,
        EndedAt = run.EndedAt,
        Lease = run.Status.Lease,
        ReasonCode = run.Status.ReasonCode,
        Reason = run.Status.Reason,
        InitialFrom = planned?.InitialFrom,
        SharedFrom = planned?.SharedFrom,
        Spec = run.Start.Spec,
    };
}
