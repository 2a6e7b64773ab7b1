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
        var pretrains = run.Spec.Data.IsPretraining();
        var row = RowOf(spec, run) with { InitialCheckpoint = null, Baseline = false };
        return spec with
        {
            Name = Name(spec, run, step),
            Seeds = [run.Spec.Seed],
            InitialCheckpoint = new RunCheckpointName(run.Id, step).ToString(),
            Extends = null,
            Pretraining = pretrains ? spec.Pretraining : null,
            Finetuning = spec.Finetuning is { } plan && !pretrains ? plan with { Tasks = run.Spec.Data is FinetuningData { Task: var task } ? [task] : plan.Tasks } : spec.Finetuning,
            // Where nothing pre-trains, what a row says of pre-training has no effect, and the reader refuses it.
            Rows = [pretrains ? row : new StudyRow { Name = row.Name }],
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
