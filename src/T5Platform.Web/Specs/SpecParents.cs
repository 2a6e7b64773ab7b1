using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Parents;

namespace T5Platform.Web.Specs;

/// <summary>Settles what a spec takes over from others: a run's checkpoint becomes one step, and an extension is held against its parent.</summary>
internal static class SpecParents
{
    /// <summary>The spec as it shall be submitted, or every error.</summary>
    /// <param name="spec">A sound spec.</param>
    /// <param name="id">The id that it is submitted under; default: none yet.</param>
    /// <param name="reader">Where runs and experiments are known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<SpecReading> Settle(ExperimentSpec spec, ExperimentId id, IStudyReader reader, CancellationToken cancellationToken)
    {
        var named = ParentCheckpoints.Named(spec);
        if (named.Count == 0 && spec.Extends is null)
            return SpecReading.Sound(spec);
        var before = id == default ? null : (await reader.Experiment(id, cancellationToken))?.Spec;
        var parents = new Dictionary<RunId, ParentRun>();
        foreach (var run in named)
        {
            if (await reader.Run(run, cancellationToken) is { } record)
                parents.Add(run, Parent(record, await reader.Checkpoints(run, cancellationToken)));
        }
        var settled = ParentCheckpoints.Settle(spec, parents, before);
        // What was accepted once is: its parent may have other checkpoints by now, and other experiments that extend it.
        return before is null && await Complaint(spec, reader, cancellationToken) is { } complaint
            ? SpecReading.Unsound([.. settled.Errors, complaint])
            : settled;
    }

    private static async Task<SpecError?> Complaint(ExperimentSpec spec, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (spec.Extends is not { } id)
            return null;
        if (await reader.Experiment(id, cancellationToken) is not { } parent)
            return new("extends", SpecErrorCode.NotAllowed, $"There is no experiment '{id}' to extend.");
        return Extension.Of(SpecDesk.Plan(default, spec), parent.Plan, parent.State) is ExtensionOutcome.Refused refused
            ? new("extends", SpecErrorCode.NotAllowed, refused.Sentence)
            : null;
    }

    private static ParentRun Parent(RunRecord run, IReadOnlyList<CheckpointRecord> checkpoints) => new()
    {
        Id = run.Id,
        Name = run.Start.Name,
        Spec = run.Start.Spec,
        Steps = [.. checkpoints.Where(static checkpoint => checkpoint.Damage is null).Select(static checkpoint => checkpoint.Manifest.Step).Distinct().Order()],
    };
}
