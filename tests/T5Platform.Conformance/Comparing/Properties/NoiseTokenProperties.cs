using System.Text.Json;
using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance.Comparing.Properties;

/// <summary>Properties of tokens of which those under a noise mask were changed.</summary>
internal static class NoiseTokenProperties
{
    private const int FirstOrdinary = 3;

    public static IEnumerable<(string Name, Func<Observation, JsonElement, bool> Holds)> All =>
    [
        ("same_length", static (seen, value) => (seen.Output.GetArrayLength() == seen.Tokens.Length) == value.GetBoolean()),
        ("unchanged_positions", static (seen, value) =>
            value.Ints().All(position => seen.Output.Ints()[position] == seen.Tokens[position])),
        ("multiset_preserved", static (seen, value) =>
            seen.Output.Ints().Order().SequenceEqual(seen.Tokens.Order()) == value.GetBoolean()),
        ("noise_values_range", static (seen, value) =>
            NoiseValues(seen).All(token => token >= value[0].GetInt32() && token < value[1].GetInt32())),
        ("noise_values_from", static (seen, _) => NoiseValues(seen).All(seen.Tokens.Contains)),
        ("noise_values", static (seen, _) => NoiseValues(seen).All(token => token >= FirstOrdinary && token < seen.Case.Params.Int("vocab_size"))),
    ];

    private static IEnumerable<int> NoiseValues(Observation seen) => seen.Output.Ints().Where((_, position) => seen.NoiseMask[position]);
}
