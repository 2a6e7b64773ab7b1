using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;

namespace T5Platform.Conformance.Vectors.Denoising;

/// <summary>A noise mask of a length, drawn with the case's seed.</summary>
internal sealed class NoiseMaskFunction(Func<int, VectorCase, RandomStream, bool[]> draw) : IVectorFunction
{
    public static NoiseMaskFunction Iid { get; } = new(static (length, vector, random) =>
        NoiseMask.Iid(length, vector.Params.Double("noise_density"), random));

    public static NoiseMaskFunction Regular { get; } = new(static (length, vector, random) => NoiseMask.Regular(
        length, vector.Params.Double("noise_density"), vector.Params.IntOrNull("min_span_length") ?? 1, vector.Params.IntOrNull("max_span_length") ?? 5, random));

    public static NoiseMaskFunction Spans { get; } = new(static (length, vector, random) =>
    {
        var (density, mean) = (vector.Params.Double("noise_density"), vector.Params.DoubleOrNull("mean_noise_span_length") ?? 3);
        return vector.Params.Bool("random_roll", otherwise: false)
            ? NoiseMask.RolledSpans(length, density, mean, random)
            : NoiseMask.RandomSpans(length, density, mean, random);
    });

    public static NoiseMaskFunction Prefix { get; } = new(static (length, vector, random) =>
        NoiseMask.RandomPrefix(length, random, vector.Params.Double("noise_density")));

    public object? Call(VectorCase vector) => draw(vector.Inputs.Int("length"), vector, CaseRandom.Of(vector));
}
