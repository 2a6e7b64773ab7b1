using System.Globalization;
using System.Text.Json;
using T5Platform.Scheduling.Cycle;
using T5Platform.Simulation.Fleets;
using T5Platform.Simulation.Running;
using T5Platform.Simulation.Traces;

namespace T5Platform.Simulation;

/// <summary><c>simulate --trace F.csv[.gz] --fleet 4x(16x16) --policy fifo|backfill|t5 [--elastic profile.json] --json out.json</c>.</summary>
public static class SimulateCommand
{
    private const string Usage = "simulate --trace F.csv[.gz] --fleet 4x(16x16) --policy fifo|backfill|t5 [--elastic profile.json] [--json out.json] "
        + "[--shapes on|off] [--knowledge measured|exact|none] [--defragment on|off] [--first N] [--checkpoint-every S] [--restart S] [--cycle-every S] [--wait-halves H] [--migrations-per-hour N] [--preempt-for-at-most N] [--seed N]";

    /// <summary>Exit codes: 0 done, 2 the arguments or files make no sense.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        try
        {
            var given = new Arguments(arguments);
            var trace = TraceReader.Read(given["--trace"]);
            if (given.Text("--first") is { } first)
                trace = [.. trace.Take(int.Parse(first, CultureInfo.InvariantCulture))];
            var report = new Simulator(trace, FleetSpec.Parse(given.Text("--fleet", "4x(16x16)")), Options(given)).Run();
            if (given.Text("--json") is { } json)
                File.WriteAllText(json, report.ToJson());
            output.Write(report.ToTable());
            return 0;
        }
        catch (Exception wrong) when (wrong is FormatException or IOException or KeyNotFoundException or ArgumentException or JsonException)
        {
            output.WriteLine(wrong.Message);
            output.WriteLine(Usage);
            return 2;
        }
    }

    internal static SimulationOptions Options(Arguments given)
    {
        var policy = given.Text("--policy", "t5");
        return new()
        {
            Policy = policy,
            Shapes = given.Text("--shapes", "on") != "off",
            Knowledge = Enum.Parse<TimeKnowledge>(given.Text("--knowledge", policy == "t5" ? "measured" : "exact"), ignoreCase: true),
            Defragment = given.Text("--defragment", "on") == "off" ? DefragmentMode.Off : DefragmentMode.On,
            CheckpointEvery = given.Number("--checkpoint-every", 600),
            Restart = given.Number("--restart", 60),
            CycleEvery = given.Number("--cycle-every", 15),
            WaitHalves = given.Number("--wait-halves", SchedulingOptions.Default.WaitHalves.TotalHours),
            MigrationsPerHour = (int)given.Number("--migrations-per-hour", SchedulingOptions.Default.MigrationsPerHour),
            PreemptForAtMost = (int)given.Number("--preempt-for-at-most", 4),
            Seed = (int)given.Number("--seed", 1),
            Elastic = given.Text("--elastic") is { } profile ? Profiles(profile) : null,
        };
    }

    /// <summary>Speeds by profile and number of devices: <c>{"bert": {"1": 1.0, "2": 1.9}}</c>.</summary>
    private static Dictionary<string, IReadOnlyDictionary<int, double>> Profiles(string path) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<int, double>>>(File.ReadAllText(path))!
            .ToDictionary(profile => profile.Key, IReadOnlyDictionary<int, double> (profile) => profile.Value, StringComparer.Ordinal);
}
