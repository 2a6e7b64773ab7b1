using System.Numerics;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Estimates;

/// <summary>What a run will take, known before it begins. Checked against measured peaks (docs/model.md).</summary>
public sealed record RunEstimate
{
    private const double Float = 4;

    /// <summary>From which size of both sides on Adafactor keeps a matrix's moments by row and column.</summary>
    private const int FactorFrom = 128;

    /// <summary>Resident memory beside weights and gradients that peaks of small and large show (benchmark <c>memory</c>), as a share of them.</summary>
    private const double HeapShare = 0.25;

    /// <summary>Numbers in the network's parameters.</summary>
    public required long Parameters { get; init; }

    /// <summary>Those of them that the run changes.</summary>
    public required long Trained { get; init; }

    /// <summary>Floating-point operations of a step, all devices together.</summary>
    public required double FlopsPerStep { get; init; }

    /// <summary>Floating-point operations of all steps.</summary>
    public required double Flops { get; init; }

    /// <summary>The fullest moment of one device.</summary>
    public required DeviceMemory Memory { get; init; }

    /// <summary>The estimate of a sound spec.</summary>
    /// <param name="spec">The run.</param>
    /// <param name="vocabularyRows">Rows of the embedding (<see cref="VocabularyRows"/>).</param>
    /// <remarks>Model parallelism m divides the heads and the feed-forward width, with their weights, gradients, moments and activations; embeddings, norms, adapters and the stream between layers are whole on each device.</remarks>
    public static RunEstimate Of(RunSpec spec, int vocabularyRows)
    {
        var parameters = NetworkSize.Parameters(spec.Model, vocabularyRows, spec.Method.AdapterWidth);
        var trained = spec.Method.AdapterWidth is { } width ? NetworkSize.AdaptersAndNorms(spec.Model, width) : parameters;
        var owned = (double)spec.LogicalShards / spec.Parallelism.Data;
        var part = spec with { Model = NetworkSize.PartOf(spec.Model, spec.Parallelism.Model) };
        double here = NetworkSize.Parameters(part.Model, vocabularyRows, spec.Method.AdapterWidth), trainedHere = spec.Method.AdapterWidth is null ? here : trained;
        var flops = StepWork.Flops(spec, vocabularyRows);
        return new()
        {
            Parameters = parameters,
            Trained = trained,
            FlopsPerStep = flops,
            Flops = flops * spec.Steps,
            Memory = new()
            {
                Weights = here * Float,
                Gradients = trainedHere * Float,
                PartialSums = trainedHere * Float * BitOperations.Log2((uint)Math.Max(1, owned)),
                OptimizerState = trainedHere * Float * StatePerParameter(spec),
                Activations = Activations.Bytes(part, vocabularyRows),
                Working = Activations.WorkingBytes(part) + (HeapShare * (here + trainedHere) * Float) + (spec.Precision == Precision.Bfloat16 ? here * Float / 2 : 0),
            },
        };
    }

    /// <summary>AdamW keeps two moments of each parameter; Adafactor next to nothing of large matrices, and one moment of a small network's.</summary>
    private static double StatePerParameter(RunSpec spec) => spec.Optimizer.Algorithm switch
    {
        OptimizerAlgorithm.AdamW => 2,
        _ when Math.Min(spec.Model.ModelWidth, NetworkSize.InnerWidth(spec.Model)) < FactorFrom => 1,
        _ when spec.Method.AdapterWidth is < FactorFrom => 1,
        _ => 2.0 / FactorFrom,
    };
}
