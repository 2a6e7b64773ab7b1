namespace T5Platform.Conformance.Comparing.Properties;

/// <summary>Runs of equal values in a mask.</summary>
internal static class Runs
{
    public static int Count(bool[] mask, bool value)
    {
        var runs = 0;
        for (var i = 0; i < mask.Length; i++)
            if (mask[i] == value && (i == 0 || mask[i - 1] != value)) runs++;
        return runs;
    }

    public static bool IsRotation(bool[] one, bool[] other) =>
        one.Length == other.Length &&
        (one.Length == 0 || Enumerable.Range(0, one.Length).Any(by => one.Skip(by).Concat(one.Take(by)).SequenceEqual(other)));
}
