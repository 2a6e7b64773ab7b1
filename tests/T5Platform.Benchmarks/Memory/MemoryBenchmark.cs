using System.Diagnostics;
using System.Globalization;
using T5Platform.Benchmarks.Training;
using T5Platform.Contracts.Specs;
using T5Platform.Model.Configuration;

namespace T5Platform.Benchmarks.Memory;

/// <summary>Peak memory of training steps beside what `t5 estimate` says of them.</summary>
internal sealed class MemoryBenchmark : IBenchmark
{
    private static readonly MemoryCase[] Cases =
    [
        new("small", "small", 8, 512, 114),
        new("small-bfloat16", "small", 8, 512, 114) { Precision = Contracts.Specs.Precision.Bfloat16 },
        new("small-recomputed", "small", 8, 512, 114) { Recomputes = true },
        new("large", "large", 2, 512, 114),
        new("large-recomputed", "large", 2, 512, 114) { Recomputes = true },
    ];

    private static readonly Dictionary<string, T5Config> Configs = new(StringComparer.Ordinal) { ["small"] = T5Presets.Small, ["large"] = T5Presets.Large };

    /// <summary>What the program is called with to measure one case in a process of its own: a heap that was full once never looks empty again.</summary>
    public const string OneCase = "memory-of";

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        foreach (var each in Cases)
        {
            var (measured, estimated) = (InAProcessOfItsOwn(each.Name), each.EstimatedBytes(Configs[each.Preset].VocabularySize));
            log.WriteLine($"  {each.Name}: {measured / 1048576:F0} MiB at the fullest, {estimated / 1048576:F0} MiB estimated");
            yield return new($"memory-{each.Name}", Math.Max(measured / estimated, estimated / measured));
        }
    }

    /// <summary>Bytes at the fullest moment of a case, in this process.</summary>
    public static double MeasureHere(string name)
    {
        set_num_threads(1);
        Train(new("warm", "small", 1, 16, 8)); // the library's own buffers come with the first step
        return PeakMemory.Of(() => Train(Cases.Single(each => each.Name == name)));
    }

    private static double InAProcessOfItsOwn(string name)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(MemoryBenchmark).Assembly.Location, OneCase, name]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(said, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"Measuring '{name}' ended with exit code {process.ExitCode}.");
    }

    private static void Train(MemoryCase memory)
    {
        using var trainer = new Trainer(Configs[memory.Preset], memory.Rows, memory.InputLength, memory.TargetLength)
        {
            Precision = memory.Precision == Contracts.Specs.Precision.Bfloat16 ? Model.Configuration.Precision.BFloat16 : Model.Configuration.Precision.Float32,
            Options = new() { RecomputeBlocks = memory.Recomputes },
        };
        for (var step = 0; step < 2; step++) trainer.Step();
    }
}
