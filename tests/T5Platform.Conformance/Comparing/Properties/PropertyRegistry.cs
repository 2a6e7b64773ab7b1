using System.Text.Json;

namespace T5Platform.Conformance.Comparing.Properties;

/// <summary>The properties that cases name: each tells whether it holds of what was seen.</summary>
internal static class PropertyRegistry
{
    public static IReadOnlyDictionary<string, Func<Observation, JsonElement, bool>> Known { get; } =
        MaskProperties.All.Concat(NoiseTokenProperties.All).Concat(ExampleProperties.All).Concat(BlankProperties.All)
            .ToDictionary(property => property.Name, property => property.Holds, StringComparer.Ordinal);
}
