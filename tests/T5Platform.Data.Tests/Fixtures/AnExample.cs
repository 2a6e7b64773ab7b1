using T5Platform.Data.Features;

namespace T5Platform.Data.Tests.Fixtures;

/// <summary>Examples of a few features, and rows read at a glance.</summary>
internal static class AnExample
{
    public static FeatureExample Of(params (string Name, int[] Ids)[] features) =>
        new(features.Select(static feature => new KeyValuePair<string, Feature>(feature.Name, new Feature.Ids(feature.Ids))));

    public static FeatureExample Of(int[] inputs, int[] targets) => Of(("inputs", inputs), ("targets", targets));

    public static string Show(FeatureExample example, string name) => string.Join(' ', example.Ids(name));
}
