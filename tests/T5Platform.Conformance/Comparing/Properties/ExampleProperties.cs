using System.Text.Json;
using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance.Comparing.Properties;

/// <summary>Properties of examples that were made of examples.</summary>
internal static class ExampleProperties
{
    public static IEnumerable<(string Name, Func<Observation, JsonElement, bool> Holds)> All =>
    [
        ("num_outputs", static (seen, value) => seen.Outputs.Length == value.GetInt32()),
        ("output_keys", static (seen, value) => seen.Outputs.All(output =>
            output.EnumerateObject().Select(static property => property.Name).Order(StringComparer.Ordinal)
                .SequenceEqual(value.Strings().Order(StringComparer.Ordinal)))),
        ("all_but_last_length", static (seen, value) =>
            Features(seen).All(feature => seen.All(feature).SkipLast(1).All(item => item.GetArrayLength() == value.GetInt32()))),
        ("last_length", static (seen, value) => Features(seen).All(feature => seen.All(feature).Last().GetArrayLength() == value.GetInt32())),
        ("first_output_length", static (seen, value) => seen.All(seen.FeatureKey).First().GetArrayLength() == value.GetInt32()),
        ("split_features", static (seen, value) => value.Strings().All(feature => Reassembles(seen, feature))),
        ("concatenation_equals_input", static (seen, value) => Features(seen).All(feature => Reassembles(seen, feature)) == value.GetBoolean()),
        ("passthrough_unchanged_in_every_output", static (seen, value) => value.Strings().All(name => IsUnchanged(seen, name))),
        ("passthrough_unchanged", static (seen, value) =>
            seen.Case.Params.Required("passthrough_feature_keys").Strings().All(name => IsUnchanged(seen, name)) == value.GetBoolean()),
        ("targets_not_empty", static (seen, value) => seen.All("targets").All(static item => item.GetArrayLength() > 0) == value.GetBoolean()),
        ("inputs_column0_minus_4_equals_targets", static (seen, value) => seen.Outputs.All(static output =>
            output.Required("inputs").Items().Select(static pair => pair[0].GetInt32() - 4).SequenceEqual(output.Required("targets").Ints()))
            == value.GetBoolean()),
        ("inputs_length", static (seen, value) => seen.All("inputs").All(item => item.GetArrayLength() == value.GetInt32())),
        ("inputs_length_at_most", static (seen, value) => seen.All("inputs").All(item => item.GetArrayLength() <= value.GetInt32())),
        ("targets_length_at_most", static (seen, value) => seen.All("targets").All(item => item.GetArrayLength() <= value.GetInt32())),
        ("inputs_plus_targets_equals_input", static (seen, value) => seen.Outputs.All(output =>
            output.Required("inputs").Ints().Concat(output.Required("targets").Ints())
                .SequenceEqual(seen.Examples[0].Required("targets").Ints())) == value.GetBoolean()),
        ("distinct_input_lengths_greater_than", static (seen, value) =>
            seen.All("inputs").Select(static item => item.GetArrayLength()).Distinct().Count() > value.GetInt32()),
        ("targets_contained_in_inputs", static (seen, value) => seen.Outputs.All(static output =>
            output.Required("inputs").Ints().AsSpan().IndexOf(output.Required("targets").Ints()) >= 0) == value.GetBoolean()),
        ("sum_between", static (seen, value) =>
            seen.Output.Ints().Sum() is var sum && sum >= value[0].GetInt32() && sum <= value[1].GetInt32()),
    ];

    private static IEnumerable<string> Features(Observation seen) =>
        [seen.FeatureKey, .. seen.Case.Params.Optional("additional_feature_keys")?.Strings() ?? []];

    private static bool Reassembles(Observation seen, string feature) =>
        seen.All(feature).SelectMany(JsonReading.Items).Select(Raw)
            .SequenceEqual(seen.Examples.SelectMany(example => example.Required(feature).Items()).Select(Raw));

    private static bool IsUnchanged(Observation seen, string name) =>
        seen.All(name).All(value => seen.Examples.Any(example => Raw(example.Required(name)) == Raw(value)));

    private static string Raw(JsonElement value) => JsonSerializer.Serialize(value);
}
