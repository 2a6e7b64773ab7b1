using System.Text.Json;

namespace T5Platform.Simulation.Sia;

/// <summary><c>sia --workload F.csv --profiles DIR --kind dgx-ext|rtx|aws --out trace.csv --speeds speeds.json</c>.</summary>
public static class SiaCommand
{
    private const string Usage = "sia --workload F.csv --profiles DIR --kind dgx-ext|rtx|aws --out trace.csv --speeds speeds.json";

    /// <summary>Exit codes: 0 done, 2 the arguments or files make no sense.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        try
        {
            var given = new Arguments(arguments);
            var workload = SiaJob.Read(given["--workload"]);
            var converter = new SiaConverter(given["--profiles"], given.Text("--kind", "aws"));
            File.WriteAllLines(given["--out"], converter.Convert(workload));
            File.WriteAllText(given["--speeds"], JsonSerializer.Serialize(converter.Speeds));
            output.WriteLine($"{workload.Count} jobs; how long each takes is our assumption, after common recipes:");
            foreach (var application in workload.Select(job => job.Application).Distinct().Order(StringComparer.Ordinal))
                output.WriteLine($"  {application}: {TrainingRecipe.Of[application].Why}");
            return 0;
        }
        catch (Exception wrong) when (wrong is FormatException or IOException or KeyNotFoundException or ArgumentException)
        {
            output.WriteLine(wrong.Message);
            output.WriteLine(Usage);
            return 2;
        }
    }
}
