using System.Globalization;

namespace T5Platform.Simulation.Sia;

/// <summary>One line of a workload: <c>name,time,application,num_replicas,batch_size</c>.</summary>
internal sealed record SiaJob(string Name, double Time, string Application, int Devices, int Batch)
{
    /// <summary>Its profile: speed depends on the batch too.</summary>
    public string Profile => $"{Application}-{Batch}";

    public static IReadOnlyList<SiaJob> Read(string path) => [.. File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(Parse)];

    private static SiaJob Parse(string line) => line.Split(',') is [var name, var time, var application, var devices, var batch]
        ? new(name, double.Parse(time, CultureInfo.InvariantCulture), application, int.Parse(devices, CultureInfo.InvariantCulture), int.Parse(batch, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{line}' is no line of a workload; one has name, time, application, replicas and batch.");
}
