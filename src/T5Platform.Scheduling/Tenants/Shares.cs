namespace T5Platform.Scheduling.Tenants;

/// <summary>The order of hierarchical fair share.</summary>
internal static class Shares
{
    public static int Compare(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        for (var level = 0; level < Math.Min(one.Count, other.Count); level++)
            if (one[level].CompareTo(other[level]) is var order and not 0)
                return order;
        return 0;
    }
}
