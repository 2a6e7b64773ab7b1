using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;
using T5Platform.Contracts.Specs;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Optimizers;

namespace T5Platform.Conformance.Goldens.Optimizers;

/// <summary>An optimiser's settings as goldens write them.</summary>
/// <param name="Kind"><c>mesh</c> or <c>hf</c>.</param>
/// <param name="Rate">A constant rate; null: the kind's schedule for pre-training.</param>
/// <param name="FirstStep">The global step before the first update.</param>
/// <param name="Scaled">Whether steps are scaled by the parameter.</param>
internal sealed record OptimizerVariant(string Kind, float? Rate, long FirstStep, bool Scaled)
{
    private static readonly OptimizerSpec MeshPretraining = new() { Schedule = LearningRateSchedule.InverseSquareRoot, LearningRate = 1 };

    /// <exception cref="SkipCaseException">Our optimiser has no such setting.</exception>
    public static OptimizerVariant Read(string kind, JsonElement args)
    {
        if (kind is not ("mesh" or "hf")) throw SkipCaseException.NotYet($"optimiser {kind}");
        string[] known = ["lr", "initial_global_step", "relative_step", "scale_parameter", "warmup_init"];
        var unknown = args.EnumerateObject().Select(argument => argument.Name).Except(known).ToList();
        if (unknown.Count > 0 || args.Bool("warmup_init", otherwise: false))
            throw SkipCaseException.NotYet($"optimiser argument {string.Join(", ", unknown.DefaultIfEmpty("warmup_init"))}");
        var rate = args.Optional("lr") is { ValueKind: JsonValueKind.Number } lr ? (float?)lr.GetSingle() : null;
        return new(kind, rate, args.Optional("initial_global_step")?.GetInt64() ?? 0, args.Bool("scale_parameter", otherwise: true));
    }

    /// <summary>Hugging Face counts steps from 1 for each parameter, wherever a training goes on.</summary>
    public Adafactor Create(IEnumerable<NamedTensor> parameters) => Kind == "mesh"
        ? new(parameters, FirstStep, new AdafactorOptions { ScaleByParameter = Scaled })
        : new(parameters, 0, new AdafactorOptions { FactorFrom = 1, ScaleByParameter = Scaled });

    /// <summary>The rate of the update after so many.</summary>
    public float RateAt(long done) => Rate ?? (Kind == "mesh"
        ? LearningRate.At(MeshPretraining, FirstStep + done, long.MaxValue)
        : (float)Math.Min(1e-2, 1 / Math.Sqrt(done + 1)));
}
