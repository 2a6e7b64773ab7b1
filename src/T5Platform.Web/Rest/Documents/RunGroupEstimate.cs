using T5Platform.Contracts.Specs;
using T5Platform.Study.Estimates;

namespace T5Platform.Web.Rest.Documents;

/// <summary>What each of some equal runs would take.</summary>
internal sealed record RunGroupEstimate
{
    /// <summary>Name of the first.</summary>
    public required string Name { get; init; }

    /// <summary>How many there are.</summary>
    public required int Runs { get; init; }

    /// <summary><c>pretraining</c> or <c>finetuning</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Data × model parallelism.</summary>
    public required string Parallelism { get; init; }

    /// <summary>Numbers in the network's parameters.</summary>
    public required long Parameters { get; init; }

    /// <summary>Those that train.</summary>
    public required long TrainedParameters { get; init; }

    /// <summary>Steps.</summary>
    public required long Steps { get; init; }

    /// <summary>Floating-point operations of a step, all devices together.</summary>
    public required double FlopsPerStep { get; init; }

    /// <summary>Floating-point operations of all steps.</summary>
    public required double Flops { get; init; }

    /// <summary>Bytes on each device at the fullest moment of a step.</summary>
    public required double MemoryPerDevice { get; init; }

    /// <summary>The same in its parts.</summary>
    public required DeviceMemory Memory { get; init; }

    public static RunGroupEstimate Of(RunGroup group)
    {
        var (first, estimate) = (group.Runs[0], group.Estimate);
        return new()
        {
            Name = first.Name,
            Runs = group.Runs.Count,
            Kind = first.Spec.Data.IsPretraining() ? "pretraining" : "finetuning",
            Parallelism = first.Spec.Parallelism.ToString(),
            Parameters = estimate.Parameters,
            TrainedParameters = estimate.Trained,
            Steps = first.Spec.Steps,
            FlopsPerStep = estimate.FlopsPerStep,
            Flops = estimate.Flops,
            MemoryPerDevice = estimate.Memory.Total,
            Memory = estimate.Memory,
        };
    }
}
