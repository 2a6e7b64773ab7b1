namespace T5Platform.Simulation.Running;

/// <summary>What each tenant's jobs took so far: the middle of the last hundred.</summary>
internal sealed class History
{
    private const int Remembered = 100;

    private readonly Dictionary<string, Queue<double>> _took = new(StringComparer.Ordinal);

    public void Add(string tenant, double seconds)
    {
        if (!_took.TryGetValue(tenant, out var took))
            _took[tenant] = took = new();
        took.Enqueue(seconds);
        if (took.Count > Remembered)
            took.Dequeue();
    }

    /// <summary>Null before the first has ended.</summary>
    public double? Middle(string tenant)
    {
        if (!_took.TryGetValue(tenant, out var took))
            return null;
        var sorted = took.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
