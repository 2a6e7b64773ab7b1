using System.Text.Json;
using T5Platform.Benchmarks.Caching;
using T5Platform.Benchmarks.Cleaning;
using T5Platform.Benchmarks.Decoding;
using T5Platform.Benchmarks.Memory;
using T5Platform.Benchmarks.Scheduling;
using T5Platform.Benchmarks.Starting;
using T5Platform.Benchmarks.Scoring;
using T5Platform.Benchmarks.Studies;
using T5Platform.Benchmarks.Tokenising;
using T5Platform.Benchmarks.Training;

namespace T5Platform.Benchmarks;

/// <summary>Runs benchmarks by name and holds them to limits.json. Exit codes: 0 within, 1 beyond, 2 unknown name, 3 something is missing.</summary>
internal sealed class BenchmarkProgram(TextWriter output)
{
    private static readonly Dictionary<string, Func<IBenchmark>> Known = new(StringComparer.Ordinal)
    {
        ["tokenize"] = () => new TokenizeBenchmark(),
        ["train-step"] = () => new TrainStepBenchmark(),
        ["train-gpu"] = () => new TrainGpuBenchmark(),
        ["memory"] = () => new MemoryBenchmark(),
        ["start"] = () => new StartBenchmark(),
        ["decode"] = () => new DecodeBenchmark(),
        ["rouge"] = () => new RougeBenchmark(),
        ["bleu"] = () => new BleuBenchmark(),
        ["c4"] = () => new C4Benchmark(),
        ["cache"] = () => new CacheBenchmark(),
        ["admit"] = () => new AdmissionBenchmark(),
        ["plan"] = () => new PlanBenchmark(),
        ["table-page"] = () => new TablePageBenchmark(),
    };

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public int Run(IReadOnlyList<string> names)
    {
        var unknown = names.Where(name => !Known.ContainsKey(name)).ToList();
        if (names.Count > 0 && unknown.Count == 0) return names.Select(Run).Max();
        output.WriteLine($"Name at least one benchmark; there are {string.Join(", ", Known.Keys)}.");
        return 2;
    }

    private int Run(string name)
    {
        try
        {
            return Known[name]().Measure(output).Select(Hold).ToList().Append(0).Max();
        }
        catch (MissingToolException missing)
        {
            output.WriteLine($"{name}: not measured: {missing.Message}");
            return 3;
        }
    }

    private int Hold(Figure figure)
    {
        var limit = Limits()[figure.Name];
        var within = figure.Value <= limit.AtMost;
        output.WriteLine($"{figure.Name}: {limit.What} is {figure.Value:F3}; at most {limit.AtMost:F3} is allowed ({limit.Measured:F3} was measured on {limit.On}): {(within ? "within" : "BEYOND")}");
        return within ? 0 : 1;
    }

    private static Dictionary<string, Limit> Limits() => JsonSerializer.Deserialize<Dictionary<string, Limit>>(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "limits.json")), Json)!;
}
