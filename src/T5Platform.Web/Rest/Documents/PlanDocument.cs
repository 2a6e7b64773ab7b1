using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;

namespace T5Platform.Web.Rest.Documents;

/// <summary>What a spec would become, in numbers.</summary>
internal sealed record PlanDocument
{
    /// <summary>Runs, counted once where rows share them.</summary>
    public required int Runs { get; init; }

    /// <summary>Of these, pre-trainings.</summary>
    public required int Pretrainings { get; init; }

    /// <summary>Of these, fine-tunings.</summary>
    public required int Finetunings { get; init; }

    /// <summary>Evaluations.</summary>
    public required int Evaluations { get; init; }

    /// <summary>Cells of the table.</summary>
    public required int Cells { get; init; }

    /// <summary>Training steps of all runs.</summary>
    public required long Steps { get; init; }

    /// <summary>Devices that the widest run takes.</summary>
    public required int WidestRunDevices { get; init; }

    /// <summary>Names of the runs, each after those it depends on; the first hundred.</summary>
    public required IReadOnlyList<string> RunNames { get; init; }

    public static PlanDocument Of(ExperimentPlan plan) => new()
    {
        Runs = plan.Runs.Count,
        Pretrainings = plan.Runs.Count(static run => run.Spec.Data.IsPretraining()),
        Finetunings = plan.Runs.Count(static run => !run.Spec.Data.IsPretraining()),
        Evaluations = plan.Evaluations.Count,
        Cells = plan.Cells.Count,
        Steps = plan.Runs.Sum(static run => run.Spec.Steps),
        WidestRunDevices = plan.Runs.Select(static run => run.Spec.Parallelism.WorldSize).DefaultIfEmpty(0).Max(),
        RunNames = [.. plan.Runs.Take(100).Select(static run => run.Name)],
    };
}
