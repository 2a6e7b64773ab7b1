using System.Globalization;
using System.IO.Compression;

namespace T5Platform.Simulation.Traces;

/// <summary>Reads traces: CSV with a header, plain or gzipped.</summary>
public static class TraceReader
{
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["num_gpus"] = "num_devices",
        ["vc"] = "tenant",
    };

    private static readonly string[] Required = ["job_id", "submit_s", "duration_s", "num_devices", "tenant"];

    /// <summary>The jobs in order of submission.</summary>
    /// <exception cref="FormatException">A column is missing or a value is no number; the message names it.</exception>
    public static IReadOnlyList<TraceJob> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        return Read(reader);
    }

    /// <summary>The jobs in order of submission.</summary>
    /// <exception cref="FormatException">A column is missing or a value is no number; the message names it.</exception>
    public static IReadOnlyList<TraceJob> Read(TextReader reader)
    {
        var columns = Columns(reader.ReadLine() ?? "");
        var jobs = new List<TraceJob>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0)
                jobs.Add(Job(new(line.Split(','), columns, jobs.Count + 2)));
        return [.. jobs.OrderBy(job => job.Submit)];
    }

    private static Dictionary<string, int> Columns(string header)
    {
        var columns = header.Split(',').Select(name => OtherNames.GetValueOrDefault(name.Trim(), name.Trim()))
            .Index().ToDictionary(column => column.Item, column => column.Index);
        return Required.FirstOrDefault(name => !columns.ContainsKey(name)) is { } missing
            ? throw new FormatException($"The trace has no column '{missing}'.")
            : columns;
    }

    private static TraceJob Job(Line line) => new()
    {
        Id = line.Text("job_id"),
        Submit = line.Number("submit_s") ?? 0,
        Duration = Math.Max(1, line.Number("duration_s") ?? 0),
        Devices = Math.Max(1, (int)(line.Number("num_devices") ?? 1)),
        Tenant = line.Text("tenant"),
        Priority = (int)(line.Number("priority") ?? 0),
        ModelParallel = (int)(line.Number("model_parallel") ?? 1),
        MinDevices = (int?)line.Number("min_devices"),
        MaxDevices = (int?)line.Number("max_devices"),
        Profile = line.Text("profile"),
    };

    private sealed record Line(string[] Fields, Dictionary<string, int> Columns, int At)
    {
        public string Text(string column) => Columns.TryGetValue(column, out var index) && index < Fields.Length ? Fields[index].Trim() : "";

        public double? Number(string column) => Text(column) is not { Length: > 0 } text
            ? null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new FormatException($"Line {At}: '{text}' in column '{column}' is no number.");
    }
}
