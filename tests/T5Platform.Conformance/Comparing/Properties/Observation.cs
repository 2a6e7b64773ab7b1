using System.Text.Json;
using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance.Comparing.Properties;

/// <summary>A case, and what our code made of it with one seed.</summary>
internal sealed record Observation(VectorCase Case, JsonElement Output, IVectorFunction Function)
{
    public static Observation Of(VectorCase vector, IVectorFunction function) =>
        new(vector, JsonSerializer.SerializeToElement(function.Call(vector), ConformanceJson.Options), function);

    /// <summary>The examples that went in; for a function of tokens, one with these alone.</summary>
    public JsonElement[] Examples => Case.Inputs.Optional("examples")?.Items() ?? [];

    /// <summary>The feature that a function of examples works on.</summary>
    public string FeatureKey => Case.Params.TextOrNull("feature_key") ?? "targets";

    public JsonElement[] Outputs => Output.Items();

    /// <summary>The outputs' values under a name, in order.</summary>
    public IEnumerable<JsonElement> All(string name) => Outputs.Select(output => output.Required(name));

    public int[] Tokens => Case.Inputs.Required("tokens").Ints();

    public bool[] NoiseMask => Case.Inputs.Required("noise_mask").Bools();
}
