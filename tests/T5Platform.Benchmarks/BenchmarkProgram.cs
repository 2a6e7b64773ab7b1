using System.Text.Json;
using T5Platform.Benchmarks.Scoring;
using T5Platform.Benchmarks.Tokenising;

namespace T5Platform.Benchmarks;

/// <summary>Runs benchmarks by name and holds them to limits.json. Exit codes: 0 within, 1 beyond, 2 unknown name, 3 something is missing.</summary>
internal sealed class BenchmarkProgram(TextWriter output)
{
    private static readonly Dictionary<string, Func<IBenchmark>> Known = new(StringComparer.Ordinal)
    {
        ["tokenize"] = () => new TokenizeBenchmark(),
        ["rouge"] = () => new RougeBenchmark(),
        ["bleu"] = () => new BleuBenchmark(),
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
        var limit = Limits()[name];
        try
        {
            var figure = Known[name]().Measure(output);
            var within = figure <= limit.AtMost;
            output.WriteLine($"{name}: {limit.What} is {figure:F3}; at most {limit.AtMost:F3} is allowed ({limit.Measured:F3} was measured on {limit.On}): {(within ? "within" : "BEYOND")}");
            return within ? 0 : 1;
        }
        catch (MissingToolException missing)
        {
            output.WriteLine($"{name}: not measured: {missing.Message}");
            return 3;
        }
    }

    private static Dictionary<string, Limit> Limits() => JsonSerializer.Deserialize<Dictionary<string, Limit>>(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "limits.json")), Json)!;
}
