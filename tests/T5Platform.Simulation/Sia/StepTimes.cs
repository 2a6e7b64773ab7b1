using System.Globalization;

namespace T5Platform.Simulation.Sia;

/// <summary>
/// Measured seconds of a step by number of devices and local batch, on the fewest nodes that were measured for so many devices.
/// </summary>
internal sealed class StepTimes
{
    private readonly SortedDictionary<int, SortedDictionary<double, StepTime>> _byDevices = [];

    private StepTimes(IEnumerable<Row> rows)
    {
        foreach (var devices in rows.GroupBy(row => row.Devices))
        {
            var fewest = devices.Min(row => row.Nodes);
            _byDevices[devices.Key] = new(devices.Where(row => row.Nodes == fewest).GroupBy(row => row.LocalBatch)
                .ToDictionary(batch => batch.Key, batch => new StepTime(batch.Average(row => row.Time.Step), batch.Average(row => row.Time.Sync))));
        }
    }

    /// <summary>How many devices were measured, ascending.</summary>
    public IEnumerable<int> Devices => _byDevices.Keys;

    /// <summary>Reads both tables of one application on one kind of device.</summary>
    public static StepTimes Read(string folder, string kind) => new([
        .. Rows(Path.Combine(folder, $"placements-{kind}.csv")),
        .. Rows(Path.Combine(folder, $"scalability-{kind}.csv")),
    ]);

    /// <summary>The same from text.</summary>
    public static StepTimes Parse(TextReader table) => new(Rows(table));

    /// <summary>
    /// Seconds of one step on so many measured devices with a batch that is fixed in all. What is more than the largest local batch
    /// is done in several passes, of which only the last one synchronises; between two local batches the time is taken for linear;
    /// below the smallest it is the smallest's.
    /// </summary>
    public double StepSeconds(int devices, double batch)
    {
        var measured = _byDevices[devices];
        var local = batch / devices;
        var passes = (int)Math.Ceiling(local / measured.Keys.Last());
        var (step, sync) = At(measured, local / passes);
        return ((passes - 1) * Math.Max(0, step - sync)) + step;
    }

    private static StepTime At(SortedDictionary<double, StepTime> measured, double local)
    {
        var (below, above) = (measured.First(), measured.Last());
        foreach (var each in measured)
        {
            if (each.Key <= local)
                below = each;
            if (each.Key < local)
                continue;
            above = each;
            break;
        }

        var share = above.Key > below.Key ? Math.Clamp((local - below.Key) / (above.Key - below.Key), 0, 1) : 0;
        return new(Between(below.Value.Step, above.Value.Step), Between(below.Value.Sync, above.Value.Sync));

        double Between(double from, double to) => from + (share * (to - from));
    }

    private static List<Row> Rows(string path)
    {
        using var file = File.OpenText(path);
        return Rows(file);
    }

    private static List<Row> Rows(TextReader table)
    {
        var columns = (table.ReadLine() ?? "").Split(',').Index().ToDictionary(column => column.Item.Trim(), column => column.Index, StringComparer.Ordinal);
        var rows = new List<Row>();
        while (table.ReadLine() is { Length: > 0 } line)
        {
            var fields = line.Split(',');
            var (nodes, devices) = columns.TryGetValue("placement", out var placement)
                ? (fields[placement].Trim().Length, fields[placement].Trim().Sum(digit => digit - '0'))
                : ((int)Number("num_nodes"), (int)Number("num_replicas"));
            rows.Add(new(nodes, devices, Number("local_bsz"), new(Number("step_time"), Number("sync_time"))));

            double Number(string name) => double.Parse(fields[columns[name]], CultureInfo.InvariantCulture);
        }

        return rows;
    }

    private sealed record Row(int Nodes, int Devices, double LocalBatch, StepTime Time);
}
