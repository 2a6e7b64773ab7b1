namespace T5Platform.Contracts.Experiments;

/// <summary>The DAG of an experiment. Runs that are equal to the bit are planned once and shared by rows.</summary>
[GenerateSerializer, Immutable, Alias("t5.ExperimentPlan")]
public sealed record ExperimentPlan
{
    /// <summary>Its runs, each after those it depends on.</summary>
    [Id(0)] public required IReadOnlyList<PlannedRun> Runs { get; init; }

    /// <summary>Its evaluations.</summary>
    [Id(1)] public required IReadOnlyList<PlannedEvaluation> Evaluations { get; init; }

    /// <summary>The cells of its table.</summary>
    [Id(2)] public required IReadOnlyList<PlannedCell> Cells { get; init; }

    /// <summary>Runs and evaluations of it that are another experiment's, each with whose it is.</summary>
    public IEnumerable<(LeaseHolder Holder, ExperimentId From)> Shared() =>
    [
        .. Runs.Where(static run => run.SharedFrom is not null).Select(static run => (LeaseHolder.Of(run.Id), run.SharedFrom!.Value)),
        .. Evaluations.Where(static each => each.SharedFrom is not null).Select(static each => (LeaseHolder.Of(each.Id), each.SharedFrom!.Value)),
    ];
}
