using System.Text.Json;
using T5Platform.Conformance.Reports;

namespace T5Platform.Conformance.Tests.Reports;

/// <summary>The program as `make conformance` runs it, on small folders.</summary>
[Trait("speed", "unit")]
public sealed class ConformanceProgramTests : IDisposable
{
    private const string Passes = """
        {"id": "good", "function": "t5.data.preprocessors.noise_span_to_unique_sentinel", "compare": "exact", "expected": [9, 12],
         "inputs": {"tokens": [11, 12], "noise_mask": [true, false]}, "params": {"vocab_size": 10}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("t5conformance-").FullName;

    [Fact]
    public void Run_EverythingAgrees_CountsAndExitsWithNought()
    {
        Write("vectors/small.json", $"[{Passes}]");
        var (code, output) = Run(new ConformanceOptions { Folder = _folder });
        Assert.Equal(0, code);
        Assert.EndsWith("1 passed, 0 failed, 0 skipped\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SomethingDiffers_NamesItAndExitsWithOne()
    {
        Write("small.json", $"[{Passes.Replace("[9, 12]", "[9, 13]", StringComparison.Ordinal)}, {Passes.Replace("preprocessors.noise", "other.noise", StringComparison.Ordinal)}]");
        var (code, output) = Run(new ConformanceOptions { Folder = _folder, JsonFile = Path.Combine(_folder, "result") });
        Assert.Equal(1, code);
        Assert.Contains("FAILED good: $[1] is 12 instead of 13", output, StringComparison.Ordinal);
        Assert.Contains("skipped 1: not implemented yet: t5.data.other.noise_span_to_unique_sentinel", output, StringComparison.Ordinal);
        var topic = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "result"))).RootElement[0];
        Assert.Equal((0, 1, 1), (topic.GetProperty("passed").GetInt32(), topic.GetProperty("failed").GetInt32(), topic.GetProperty("skipped").GetInt32()));
        Assert.Equal("failed", topic.GetProperty("cases")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public void Run_OneTopic_LeavesTheOthers()
    {
        Write("vectors/one.json", $"[{Passes}]");
        Write("vectors/two.json", $"[{Passes}, {Passes}]");
        Assert.Contains("\n2 passed, 0 failed, 0 skipped", Run(new ConformanceOptions { Folder = _folder, Topics = ["two"] }).Output, StringComparison.Ordinal);
        Assert.Equal(2, Run(new ConformanceOptions { Folder = _folder, Topics = ["three"] }).Code);
    }

    [Fact]
    public void Run_DamagedGolden_IsAFailureAndNoCrash()
    {
        Write("goldens/model_x/io.safetensors", "?");
        Write("goldens/model_x/weights.safetensors", "?");
        var (code, output) = Run(new ConformanceOptions { Folder = _folder });
        Assert.Equal(1, code);
        Assert.Contains("FAILED model_x/run", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NamedFolderIsAbsent_ExitsWithTwo() =>
        Assert.Equal(2, Run(new ConformanceOptions { Folder = Path.Combine(_folder, "nowhere") }).Code);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Code, string Output) Run(ConformanceOptions options)
    {
        using var output = new StringWriter { NewLine = "\n" };
        return (new ConformanceProgram(options, new ConsoleReport(output, options.Verbose)).Run(), output.ToString());
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
