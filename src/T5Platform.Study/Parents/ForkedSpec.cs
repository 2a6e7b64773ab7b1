using System.Globalization;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Planning;

namespace T5Platform.Study.Parents;

/// <summary>The spec of an experiment that begins where a run of another one stood: the same row and seed, to be changed.</summary>
public static class ForkedSpec
{
    private const int LongestName = 100;

    /// <summary>The spec.</summary>
    /// <param name="spec">The experiment that the run belongs to.</param>
    /// <param name="run">The run, as planned.</param>
    /// <param name="step">The checkpoint's step.</param>
    public static ExperimentSpec Of(ExperimentSpec spec, PlannedRun run, long step)
    {
        var begun = spec with
        {
            Name = Name(spec, run, step),
            Seeds = [run.Spec.Seed],
            InitialCheckpoint = new RunCheckpointName(run.Id, step).ToString(),
            Extends = null,
        };
        return run.Spec.Data.IsPretraining() ? Pretraining(begun, run) : Finetuning(begun, run);
    }

    /// <summary>Goes on pre-training on what the run read, and is fine-tuned as its row is.</summary>
    private static ExperimentSpec Pretraining(ExperimentSpec spec, PlannedRun run) => spec with
    {
        // Of a mixture with tasks left out, those that it had.
        Pretraining = spec.Pretraining! with { Mixture = (run.Spec.Data as MixtureData)?.Mixture },
        Rows = [RowOf(spec, run) with { InitialCheckpoint = null, Baseline = false, Mixture = null, LeaveOneOut = false, Ensemble = null, ExtraSeeds = [] }],
    };

    /// <summary>Where nothing pre-trains, what a row says of pre-training has no effect, and the reader refuses it.</summary>
    private static ExperimentSpec Finetuning(ExperimentSpec spec, PlannedRun run) => spec with
    {
        Pretraining = null,
        Finetuning = Only(spec.Finetuning!, run.Name.Split('/')[^1]),
        Rows = [new StudyRow { Name = RowOf(spec, run).Name }],
    };

    /// <summary>Of the fine-tunings the one that a run's name ends with.</summary>
    private static FinetuningPlan Only(FinetuningPlan plan, string name)
    {
        var target = plan.EachTarget().FirstOrDefault(target => target.Name == (name == "pretrain-task" ? "pretrain" : name));
        return target is null ? plan : plan with
        {
            Tasks = target.Tasks,
            Targets = plan.Targets?.Where(each => each.Name == target.Name).ToList() is { Count: > 0 } targets ? targets : null,
            Mixture = plan.Targets?.Any(each => each.Name == target.Name) == true || target.Mixture is null ? null : plan.Mixture,
        };
    }

    // A shared run is planned under the name of the first row that needs it.
    private static StudyRow RowOf(ExperimentSpec spec, PlannedRun run)
    {
        var slug = run.Name[..run.Name.IndexOf('/', StringComparison.Ordinal)];
        return spec.Rows[RowSlugs.Of(spec.Rows).Index().First(each => each.Item == slug).Index];
    }

    private static string Name(ExperimentSpec spec, PlannedRun run, long step)
    {
        var ending = string.Create(CultureInfo.InvariantCulture, $", {run.Name} from step {step}");
        var name = spec.Name + ending;
        return name.Length <= LongestName ? name : $"{name[..(LongestName - 1)]}…";
    }
}
