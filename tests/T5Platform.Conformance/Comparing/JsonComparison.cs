using System.Text.Json;

namespace T5Platform.Conformance.Comparing;

/// <summary>Compares what a function gave with what a case expects, value by value.</summary>
/// <param name="numbers">When numbers are equal.</param>
/// <param name="listedKeysOnly">Whether an object may have more keys than are expected.</param>
internal sealed class JsonComparison(NumberRule numbers, bool listedKeysOnly)
{
    /// <summary>Where and how the two first differ; null when they agree.</summary>
    public string? Difference(JsonElement expected, JsonElement actual, string path = "$") => (expected.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => Unless(SameNumber(expected, actual), path, expected, actual),
        (JsonValueKind.String, JsonValueKind.String) => Unless(expected.GetString() == actual.GetString(), path, expected, actual),
        (JsonValueKind.Array, JsonValueKind.Array) => OfArrays(expected, actual, path),
        (JsonValueKind.Object, JsonValueKind.Object) => OfObjects(expected, actual, path),
        var (one, other) => Unless(one == other, path, expected, actual),
    };

    private bool SameNumber(JsonElement expected, JsonElement actual) =>
        expected.TryGetInt64(out var wanted) && actual.TryGetInt64(out var found) && numbers == NumberRule.Exact
            ? wanted == found
            : numbers.Agree(expected.GetDouble(), actual.GetDouble());

    private string? OfArrays(JsonElement expected, JsonElement actual, string path)
    {
        var count = Math.Min(expected.GetArrayLength(), actual.GetArrayLength());
        for (var i = 0; i < count; i++)
            if (Difference(expected[i], actual[i], $"{path}[{i}]") is { } difference) return difference;
        return expected.GetArrayLength() == actual.GetArrayLength()
            ? null
            : $"{path} has {actual.GetArrayLength()} items instead of {expected.GetArrayLength()}";
    }

    private string? OfObjects(JsonElement expected, JsonElement actual, string path)
    {
        foreach (var property in expected.EnumerateObject())
        {
            if (!actual.TryGetProperty(property.Name, out var found)) return $"{path} lacks {property.Name}";
            if (Difference(property.Value, found, $"{path}.{property.Name}") is { } difference) return difference;
        }

        var more = listedKeysOnly ? [] : actual.EnumerateObject().Where(property => !expected.TryGetProperty(property.Name, out _)).ToList();
        return more.Count == 0 ? null : $"{path} also has {string.Join(", ", more.Select(property => property.Name))}";
    }

    private static string? Unless(bool same, string path, JsonElement expected, JsonElement actual) =>
        same ? null : $"{path} is {actual.GetRawText()} instead of {expected.GetRawText()}";
}
