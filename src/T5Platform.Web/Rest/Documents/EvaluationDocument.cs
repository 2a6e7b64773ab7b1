using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Storage.Writing;

namespace T5Platform.Web.Rest.Documents;

/// <summary>One evaluation. One that waits for its run has the state planned.</summary>
internal sealed record EvaluationDocument
{
    /// <summary>Id.</summary>
    public required EvaluationId Id { get; init; }

    /// <summary>The experiment that runs it.</summary>
    public required ExperimentId Experiment { get; init; }

    /// <summary>Name within the experiment.</summary>
    public required string Name { get; init; }

    /// <summary>The run it judges.</summary>
    public required RunId Run { get; init; }

    /// <summary>The checkpoint it judges.</summary>
    public CheckpointId? Checkpoint { get; init; }

    /// <summary>The task.</summary>
    public required string Task { get; init; }

    /// <summary>planned, waiting, starting, running, stopping, completed, failed or cancelled.</summary>
    public required string State { get; init; }

    /// <summary>Scores, the task's main one first; empty until it is done.</summary>
    public required IReadOnlyList<MetricScore> Scores { get; init; }

    /// <summary>How many examples were judged.</summary>
    public int? Examples { get; init; }

    /// <summary>Where the predictions lie under the blob root.</summary>
    public string? PredictionsPath { get; init; }

    /// <summary>When it ended for good.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The experiment whose evaluation it is, where another's plan shares it.</summary>
    public ExperimentId? SharedFrom { get; init; }

    /// <summary>Why it failed or was cancelled, in a sentence.</summary>
    public string? Reason { get; init; }

    public static EvaluationDocument Of(ExperimentId experiment, PlannedEvaluation planned) => new()
    {
        Id = planned.Id,
        Experiment = planned.SharedFrom ?? experiment,
        Name = planned.Name,
        Run = planned.Run,
        Task = planned.Spec.Task,
        State = States.Planned,
        Scores = [],
        SharedFrom = planned.SharedFrom,
    };

    public static EvaluationDocument Of(EvaluationRecord evaluation, PlannedEvaluation? planned = null) => new()
    {
        Id = evaluation.Id,
        Experiment = evaluation.Start.Experiment,
        Name = planned?.Name ?? evaluation.Start.Name,
        Run = evaluation.Start.Run,
        Checkpoint = evaluation.Start.Checkpoint.Id,
        Task = evaluation.Start.Spec.Task,
        State = States.Text(evaluation.Status.State),
        Scores = evaluation.Scored?.Scores ?? [],
        Examples = evaluation.Scored?.Examples,
        PredictionsPath = evaluation.Scored?.PredictionsPath,
        EndedAt = evaluation.EndedAt,
        SharedFrom = planned?.SharedFrom,
        Reason = evaluation.Status.Reason,
    };
}
