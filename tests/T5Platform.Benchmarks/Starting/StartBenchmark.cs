using System.Diagnostics;

namespace T5Platform.Benchmarks.Starting;

/// <summary>
/// From the start of a shard process to the end of its first step (and of the checkpoint behind it), at tiny: its CPU time beside that of
/// the same program when it only says how it is called, which is what .NET takes.
/// </summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const int Rounds = 7;

    private const string Spec = """
        {"model":"tiny","vocabulary":"bytes","data":{"kind":"pretraining","corpus":"file:corpus.txt","objective":"span_corruption"},"steps":1,
         "logicalShards":1,"rowsPerLogicalShard":8,"inputLength":64,"targetLength":32,"optimizer":{"schedule":"constant","learningRate":0.01},
         "checkpointEvery":1,"seed":1,"parallelism":{"data":1,"model":1}}
        """;

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        using var folder = new WorkFolder();
        File.WriteAllText(folder.File("corpus.txt"), string.Join("\n\n", Enumerable.Repeat("red fish swims under a boat while birds sing their song", 300)));
        File.WriteAllText(folder.File("spec.json"), Spec);
        string[] train = ["train", "--spec", folder.File("spec.json"), "--out", folder.File("out"), "--cache", folder.File("cache"), "--data", Path.GetDirectoryName(folder.File("corpus.txt"))!];
        Run(train, expected: 0); // tokenises the corpus
        List<double> bare = [], whole = [], clock = [];
        for (var round = 0; round < Rounds; round++)
        {
            bare.Add(Run(["train"], expected: null).Cpu);
            var (cpu, seconds) = Run(train, expected: 0);
            whole.Add(cpu);
            clock.Add(seconds);
        }

        log.WriteLine($"  until the first step: {CpuTime.Median(whole):F2} s of CPU, {clock.Min():F2} s by the clock at best; .NET alone {CpuTime.Median(bare):F2} s of CPU");
        return [new("start", CpuTime.Median(whole) / CpuTime.Median(bare))];
    }

    private static (double Cpu, double Seconds) Run(string[] arguments, int? expected)
    {
        var (before, began) = (ChildTime.Seconds, TimeProvider.System.GetTimestamp());
        var start = new ProcessStartInfo("dotnet", [Shard(), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (expected is { } code && process.ExitCode != code) throw new InvalidOperationException($"The shard ended with exit code {process.ExitCode}: {errors.Result}");
        return (ChildTime.Seconds - before, TimeProvider.System.GetElapsedTime(began).TotalSeconds);
    }

    private static string Shard()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "T5Platform.sln")))
            root = root.Parent ?? throw new MissingToolException("T5Platform.sln stands in no folder above the benchmarks: run them where they were built.");
        var path = Path.Combine(root.FullName, "src/T5Platform.Shard/bin/Release/net10.0/T5Platform.Shard.dll");
        return File.Exists(path) ? path : throw new MissingToolException($"{path} is not there: 'dotnet build -c Release' makes it.");
    }
}
