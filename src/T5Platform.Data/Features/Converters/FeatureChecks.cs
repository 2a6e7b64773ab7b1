namespace T5Platform.Data.Features.Converters;

/// <summary>What converters hold examples to.</summary>
public static class FeatureChecks
{
    /// <summary>Every needed feature is there and no longer than its length.</summary>
    /// <exception cref="ArgumentException">One is not; the message names it.</exception>
    public static void RequireWithin(FeatureExample example, IReadOnlyDictionary<string, int> lengths, IReadOnlyList<string> needed)
    {
        foreach (var name in needed)
        {
            if (!example.Has(name)) throw new ArgumentException($"The example has no feature '{name}'.", nameof(example));
            if (!lengths.TryGetValue(name, out var length)) throw new ArgumentException($"Feature '{name}' has no length.", nameof(lengths));
            RequireLength(example, name, axis: 0, length, exactly: false);
        }
    }

    /// <summary>A feature has at most, or exactly, so many items along an axis.</summary>
    /// <exception cref="ArgumentException">It has not.</exception>
    public static void RequireLength(FeatureExample example, string name, int axis, int length, bool exactly)
    {
        foreach (var found in Along(example[name], axis))
            if (exactly ? found != length : found > length)
                throw new ArgumentException($"Feature '{name}' has {found} items; {(exactly ? "exactly" : "at most")} {length} are allowed.", nameof(example));
    }

    /// <summary>Two sets of names are the same.</summary>
    /// <exception cref="ArgumentException">They are not; the message names what is missing and what is too much.</exception>
    public static void RequireSame(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (wanted, found) = (expected.ToHashSet(StringComparer.Ordinal), actual.ToHashSet(StringComparer.Ordinal));
        if (wanted.SetEquals(found)) return;
        throw new ArgumentException($"Missing are [{string.Join(", ", wanted.Except(found))}], too much are [{string.Join(", ", found.Except(wanted))}].", nameof(actual));
    }

    private static IEnumerable<int> Along(Feature feature, int axis) => (axis, feature) switch
    {
        (0, _) => [feature.Length],
        (_, Feature.List list) => list.Items.SelectMany(item => Along(item, axis - 1)),
        _ => throw new ArgumentException($"There is no axis {axis}.", nameof(axis)),
    };
}
