namespace T5Platform.Simulation.Running;

/// <summary>What is counted.</summary>
internal sealed class Tally
{
    private readonly List<double> _migrations = [];

    public int Preemptions { get; set; }

    public int Resizes { get; set; }

    public int Cycles { get; set; }

    public double LostDeviceSeconds { get; set; }

    public int Migrations => _migrations.Count;

    public void Migrated(double now) => _migrations.Add(now);

    public int MigratedSince(double since)
    {
        var count = 0;
        for (var index = _migrations.Count - 1; index >= 0 && _migrations[index] > since; index--)
            count++;
        return count;
    }
}
