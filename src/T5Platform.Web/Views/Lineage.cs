using T5Platform.Contracts.Checkpoints;
using T5Platform.Storage.Reading;
using T5Platform.Web.Rest.Documents;

namespace T5Platform.Web.Views;

/// <summary>What an experiment took over from others, and what others took over from it.</summary>
internal static class Lineage
{
    /// <summary>Reads it; null when there is no such experiment.</summary>
    public static async Task<LineageDocument?> Load(IStudyReader reader, ExperimentId id, CancellationToken cancellationToken)
    {
        if (await reader.Experiment(id, cancellationToken) is not { } experiment)
            return null;
        var spec = experiment.Spec;
        var parents = new List<LineageParentDocument>();
        if (spec.Extends is { } extended)
            parents.Add(new() { Kind = LineageKind.Extension, Experiment = extended, ExperimentName = (await reader.Experiment(extended, cancellationToken))?.Spec.Name });
        foreach (var name in Named(spec).Distinct())
            parents.Add(await Fork(reader, name, cancellationToken));
        var runs = experiment.Plan.Runs.Select(static run => run.Id).ToHashSet();
        var derived = await reader.Derived(id, runs, cancellationToken);
        return new() { Parents = parents, Children = [.. derived.SelectMany(each => Children(each, id, runs))] };
    }

    private static async Task<LineageParentDocument> Fork(IStudyReader reader, RunCheckpointName name, CancellationToken cancellationToken)
    {
        var run = await reader.Run(name.Run, cancellationToken);
        var experiment = run is null ? null : await reader.Experiment(run.Start.Experiment, cancellationToken);
        return new() { Kind = LineageKind.Fork, Experiment = run?.Start.Experiment, ExperimentName = experiment?.Spec.Name, Run = name.Run, RunName = run?.Start.Name, Step = name.Step };
    }

    private static IEnumerable<LineageChildDocument> Children(DerivedExperiment derived, ExperimentId parent, HashSet<RunId> runs)
    {
        var child = new LineageChildDocument { Kind = LineageKind.Extension, Experiment = derived.Id, Name = derived.Spec.Name, State = derived.State };
        if (derived.Spec.Extends == parent)
            yield return child;
        foreach (var name in Named(derived.Spec).Distinct().Where(name => runs.Contains(name.Run)))
            yield return child with { Kind = LineageKind.Fork, Run = name.Run, Step = name.Step };
    }

    private static IEnumerable<RunCheckpointName> Named(Contracts.Specs.ExperimentSpec spec) =>
        spec.Rows.Select(spec.InitialCheckpointOf).Select(RunCheckpointName.TryParse).OfType<RunCheckpointName>();
}
