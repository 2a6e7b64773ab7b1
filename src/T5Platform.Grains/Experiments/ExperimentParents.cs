using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;
using T5Platform.Storage.Writing;
using T5Platform.Study.Parents;

namespace T5Platform.Grains.Experiments;

/// <summary>What an experiment takes over from others: an extended one's runs, a forked one's checkpoint.</summary>
internal sealed class ExperimentParents(IExperimentStore experiments, IRunStore runs, TimeProvider time)
{
    /// <summary>The plan with what its runs go on from; a refusal when the spec extends what cannot be extended.</summary>
    public async Task<ExtensionOutcome> Extend(ExperimentSpec spec, ExperimentPlan plan)
    {
        if (spec.Extends is not { } id)
            return new ExtensionOutcome.Extended(plan, 0);
        return await experiments.Find(id) is { } parent
            ? Extension.Of(plan, parent.Plan, parent.State)
            : new ExtensionOutcome.Refused("no-parent", $"There is no experiment '{id}' to extend.");
    }

    /// <summary>Lines of the parents' histories.</summary>
    public async Task<IReadOnlyList<EventRecord>> Told(ExperimentId id, ExperimentSpec spec)
    {
        var told = new List<EventRecord>();
        if (spec.Extends is { } extended)
            told.Add(Line(extended, "experiment-extended", $"Experiment {id}, '{spec.Name}', goes on from its checkpoints."));
        foreach (var name in spec.Rows.Select(spec.InitialCheckpointOf).Distinct().Select(RunCheckpointName.TryParse).OfType<RunCheckpointName>())
        {
            if (await runs.Find(name.Run) is { } run)
                told.Add(Line(run.Start.Experiment, "run-forked", $"Experiment {id}, '{spec.Name}', begins from the checkpoint of step {name.Step} of {run.Start.Name}.") with { Holder = LeaseHolder.Of(name.Run) });
        }
        return told;
    }

    private EventRecord Line(ExperimentId experiment, string kind, string sentence) =>
        new() { At = time.GetUtcNow(), Kind = kind, Sentence = sentence, Experiment = experiment };
}
