using System.Text.Json;
using System.Text.Json.Nodes;
using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance.Comparing.Properties;

/// <summary>Properties of noise masks.</summary>
internal static class MaskProperties
{
    public static IEnumerable<(string Name, Func<Observation, JsonElement, bool> Holds)> All =>
    [
        ("num_noise_tokens", static (seen, value) => Mask(seen).Count(static noise => noise) == value.GetInt32()),
        ("num_noise_spans", static (seen, value) => Runs.Count(Mask(seen), true) == value.GetInt32()),
        ("num_nonnoise_spans", static (seen, value) => Runs.Count(Mask(seen), false) == value.GetInt32()),
        ("length", static (seen, value) => seen.Output.GetArrayLength() == value.GetInt32()),
        ("first_is_noise", static (seen, value) => Mask(seen)[0] == value.GetBoolean()),
        ("last_is_noise", static (seen, value) => Mask(seen)[^1] == value.GetBoolean()),
        ("noise_is_contiguous_prefix", static (seen, value) =>
            (Mask(seen)[0] && Runs.Count(Mask(seen), true) == 1) == value.GetBoolean()),
        ("is_rotation_of_unrolled_mask", static (seen, value) => Runs.IsRotation(Mask(seen), Unrolled(seen)) == value.GetBoolean()),
        ("total_noise_over_total_length_within", static (seen, value) => IsWithin(seen, value)),
    ];

    private static bool[] Mask(Observation seen) => seen.Output.Bools();

    private static bool[] Unrolled(Observation seen)
    {
        var plain = JsonNode.Parse(seen.Case.Params.GetRawText())!.AsObject();
        plain["random_roll"] = false;
        return Observation.Of(seen.Case with { Params = JsonSerializer.SerializeToElement(plain) }, seen.Function).Output.Bools();
    }

    /// <summary>Either an interval, or a distance from the asked density.</summary>
    private static bool IsWithin(Observation seen, JsonElement value)
    {
        var masks = seen.Outputs.All(static item => item.ValueKind == JsonValueKind.Array) ? seen.Outputs.Select(JsonReading.Bools) : [Mask(seen)];
        bool[] all = [.. masks.SelectMany(static mask => mask)];
        var share = all.Count(static noise => noise) / (double)all.Length;
        if (value.ValueKind == JsonValueKind.Array) return share >= value[0].GetDouble() && share <= value[1].GetDouble();
        return Math.Abs(share - seen.Case.Params.Double("noise_density")) <= value.GetDouble();
    }
}
