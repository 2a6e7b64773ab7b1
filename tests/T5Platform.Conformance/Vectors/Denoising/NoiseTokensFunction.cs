namespace T5Platform.Conformance.Vectors.Denoising;

/// <summary>One of <see cref="NoiseTokens"/> by itself.</summary>
internal sealed class NoiseTokensFunction(string name) : IVectorFunction
{
    public object? Call(VectorCase vector) => NoiseTokens.Apply(
        name, vector.Inputs.Required("tokens").Ints(), vector.Inputs.Required("noise_mask").Bools(), vector, CaseRandom.Of(vector));
}
