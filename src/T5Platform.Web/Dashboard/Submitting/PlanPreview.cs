using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;

namespace T5Platform.Web.Dashboard.Submitting;

/// <summary>What a sound spec would become.</summary>
public sealed record PlanPreview
{
    /// <summary>Pre-trainings.</summary>
    public required int Pretrainings { get; init; }

    /// <summary>Fine-tunings.</summary>
    public required int Finetunings { get; init; }

    /// <summary>Runs that rows have in common and that are therefore planned once only.</summary>
    public required int Shared { get; init; }

    /// <summary>Evaluations.</summary>
    public required int Evaluations { get; init; }

    /// <summary>Cells of the table, without the average.</summary>
    public required int Cells { get; init; }

    /// <summary>Training steps of all runs.</summary>
    public required long Steps { get; init; }

    /// <summary>Devices that the widest run takes.</summary>
    public required int WidestRunDevices { get; init; }

    /// <summary>Of a spec and the plan made of it.</summary>
    public static PlanPreview Of(ExperimentSpec spec, ExperimentPlan plan)
    {
        var pretrainings = plan.Runs.Count(static run => run.Spec.Data.IsPretraining());
        var apart = spec.Rows.Sum(row => spec.SeedsOf(row).Count * Apart(spec, row));
        return new()
        {
            Pretrainings = pretrainings,
            Finetunings = plan.Runs.Count - pretrainings,
            Shared = apart - plan.Runs.Count,
            Evaluations = plan.Evaluations.Count,
            Cells = plan.Cells.Count,
            Steps = plan.Runs.Sum(static run => run.Spec.Steps),
            WidestRunDevices = plan.Runs.Select(static run => run.Spec.Parallelism.WorldSize).DefaultIfEmpty(0).Max(),
        };
    }

    /// <summary>Runs of a row and seed, were nothing shared.</summary>
    private static int Apart(ExperimentSpec spec, StudyRow row)
    {
        var targets = spec.Finetuning?.EachTarget().Count ?? 0;
        var pretrainings = !row.Pretrain || spec.Pretraining is null ? 0 : row.LeaveOneOut && targets > 0 ? targets : 1;
        return (pretrainings + (row.Finetune ? targets : 0)) * (row.Ensemble?.Members ?? 1);
    }
}
