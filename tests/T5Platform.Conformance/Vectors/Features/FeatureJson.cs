using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Data.Features;

namespace T5Platform.Conformance.Vectors.Features;

/// <summary>Examples as cases write them, and back.</summary>
internal static class FeatureJson
{
    public static FeatureExample[] Examples(VectorCase vector, string name = "examples") => [.. vector.Inputs.Required(name).Items().Select(Example)];

    public static FeatureExample Example(JsonElement value) =>
        new(value.EnumerateObject().Select(static property => new KeyValuePair<string, Feature>(property.Name, Feature(property.Value))));

    public static object Write(IEnumerable<FeatureExample> examples) => examples.Select(Write).ToArray();

    public static Dictionary<string, object> Write(FeatureExample example) => example.Features.ToDictionary(feature => feature.Key, feature => Write(feature.Value));

    public static Dictionary<string, int> Lengths(JsonElement value) => value.EnumerateObject()
        .Where(static property => property.Value.ValueKind == JsonValueKind.Number)
        .ToDictionary(static property => property.Name, static property => property.Value.GetInt32(), StringComparer.Ordinal);

    private static Feature Feature(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new Feature.Text(value.GetString()!),
        JsonValueKind.Number => new Feature.Number(value.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => new Feature.Number(value.GetBoolean() ? 1 : 0),
        JsonValueKind.Array when value.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out _)) =>
            new Feature.Ids(value.Ints()),
        JsonValueKind.Array => new Feature.List([.. value.EnumerateArray().Select(Feature)]),
        var other => throw new MalformedCaseException($"a feature is {other}"),
    };

    private static object Write(Feature feature) => feature switch
    {
        Feature.Ids ids => ids.Values,
        Feature.List list => list.Items.Select(Write).ToArray(),
        Feature.Text text => text.Value,
        Feature.Number number => number.Value,
        var other => throw new NotSupportedException($"A feature is {other.GetType().Name}."),
    };
}
