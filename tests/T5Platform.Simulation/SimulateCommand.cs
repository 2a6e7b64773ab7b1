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
            var given = Given(arguments);
            var trace = TraceReader.Read(given["--trace"]);
            if (given.TryGetValue("--first", out var first))
                trace = [.. trace.Take(int.Parse(first, CultureInfo.InvariantCulture))];
            var report = new Simulator(trace, FleetSpec.Parse(given.GetValueOrDefault("--fleet", "4x(16x16)")), Options(given)).Run();
            if (given.TryGetValue("--json", out var json))
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

    private static Dictionary<string, string> Given(IReadOnlyList<string> arguments) => arguments.Count % 2 == 0
        ? arguments.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
        : throw new FormatException($"'{arguments[^1]}' lacks its value.");

    private static SimulationOptions Options(Dictionary<string, string> given)
    {
        var policy = given.GetValueOrDefault("--policy", "t5");
        return new()
        {
            Policy = policy,
            Shapes = given.GetValueOrDefault("--shapes", "on") != "off",
            Knowledge = Enum.Parse<TimeKnowledge>(given.GetValueOrDefault("--knowledge", policy == "t5" ? "measured" : "exact"), ignoreCase: true),
            Defragment = given.GetValueOrDefault("--defragment", "on") == "off" ? DefragmentMode.Off : DefragmentMode.On,
            CheckpointEvery = Number(given, "--checkpoint-every", 600),
            Restart = Number(given, "--restart", 60),
            CycleEvery = Number(given, "--cycle-every", 15),
            WaitHalves = Number(given, "--wait-halves", SchedulingOptions.Default.WaitHalves.TotalHours),
            MigrationsPerHour = (int)Number(given, "--migrations-per-hour", SchedulingOptions.Default.MigrationsPerHour),
            PreemptForAtMost = (int)Number(given, "--preempt-for-at-most", 4),
            Seed = (int)Number(given, "--seed", 1),
            Elastic = given.TryGetValue("--elastic", out var profile) ? Profiles(profile) : null,
        };
    }

    private static double Number(Dictionary<string, string> given, string name, double otherwise) =>
        given.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Speeds by profile and number of devices: <c>{"bert": {"1": 1.0, "2": 1.9}}</c>.</summary>
    private static Dictionary<string, IReadOnlyDictionary<int, double>> Profiles(string path) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<int, double>>>(File.ReadAllText(path))!
            .ToDictionary(profile => profile.Key, IReadOnlyDictionary<int, double> (profile) => profile.Value, StringComparer.Ordinal);
}
