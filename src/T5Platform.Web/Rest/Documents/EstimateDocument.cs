using T5Platform.Contracts.Experiments;
using T5Platform.Study.Estimates;

namespace T5Platform.Web.Rest.Documents;

/// <summary>What a spec's runs would take.</summary>
internal sealed record EstimateDocument
{
    /// <summary>Floating-point operations of all runs together.</summary>
    public required double Flops { get; init; }

    /// <summary>Runs that take the same stand together.</summary>
    public required IReadOnlyList<RunGroupEstimate> Groups { get; init; }

    public static EstimateDocument Of(ExperimentPlan plan)
    {
        IReadOnlyList<RunGroupEstimate> groups = [.. RunGroup.Of(plan).Select(RunGroupEstimate.Of)];
        return new() { Flops = groups.Sum(static group => group.Flops * group.Runs), Groups = groups };
    }
}
