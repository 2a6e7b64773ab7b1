namespace T5Platform.Deploy.Tests.Prometheus;

/// <summary>One line of deploy/metrics.txt.</summary>
/// <param name="Name">As Prometheus sees it; of a histogram without its suffix.</param>
/// <param name="Kind">gauge, counter or histogram.</param>
/// <param name="Labels">Its own labels.</param>
public sealed record MetricDefinition(string Name, string Kind, IReadOnlyList<string> Labels)
{
    /// <summary>The names under which its series are stored.</summary>
    public IReadOnlyList<string> Series => Kind == "histogram" ? [Name + "_bucket", Name + "_sum", Name + "_count"] : [Name];

    /// <summary>Reads deploy/metrics.txt.</summary>
    public static IReadOnlyList<MetricDefinition> Read(string file) =>
    [
        .. File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new MetricDefinition(cells[0], cells[1], cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];
}
