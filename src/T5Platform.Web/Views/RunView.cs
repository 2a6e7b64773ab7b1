using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Web.Rest;

namespace T5Platform.Web.Views;

/// <summary>One run with its lives and checkpoints.</summary>
public sealed record RunView
{
    /// <summary>The run.</summary>
    public required RunRecord Run { get; init; }

    /// <summary>What its experiment is called; null when it cannot be read.</summary>
    public required string? ExperimentName { get; init; }

    /// <summary>Its lives, oldest first.</summary>
    public required IReadOnlyList<AttemptRecord> Attempts { get; init; }

    /// <summary>Its checkpoints, by step.</summary>
    public required IReadOnlyList<CheckpointRecord> Checkpoints { get; init; }

    /// <summary>Reads it; null when the text is no id or no such run has started.</summary>
    internal static async Task<RunView?> Load(IStudyReader reader, string id, CancellationToken cancellationToken)
    {
        if (!IdText.TryRead<RunId>(id, out var run) || await reader.Run(run, cancellationToken) is not { } record)
            return null;
        return new()
        {
            Run = record,
            ExperimentName = (await reader.Experiment(record.Start.Experiment, cancellationToken))?.Spec.Name,
            Attempts = await reader.Attempts(LeaseHolder.Of(run), cancellationToken),
            Checkpoints = await reader.Checkpoints(run, cancellationToken),
        };
    }
}
