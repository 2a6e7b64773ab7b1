using System.Text.Json;
using T5Platform.Simulation;
using T5Platform.Simulation.Fleets;
using T5Platform.Simulation.Reports;
using T5Platform.Simulation.Running;
using T5Platform.Simulation.Traces;

namespace T5Platform.Scheduling.Tests.Simulating;

[Trait("speed", "unit")]
public class SimulatorTests
{
    private const string Trace = """
        job_id,submit_s,duration_s,num_gpus,vc
        long,0,10000,8,a
        short,100,300,8,b
        odd,200,100,7,b
        """;

    [Theory]
    [InlineData("fifo", 10_000, 10_300)]
    [InlineData("t5", 10_000, 400)]
    public void Run_Policies_DifferInWhoGoesFirst(string policy, double atLeast, double shortAtMost)
    {
        var report = Run(Trace, new() { Policy = policy, Knowledge = TimeKnowledge.Exact, CycleEvery = 0 });

        Assert.Equal((3, 0, 1), (report.Jobs, report.Unfinished, report.RoundedUpJobs));
        Assert.InRange(report.MakespanS, atLeast, 12_000);
        Assert.InRange(report.CompletionS.P50, 100, shortAtMost + 100);
    }

    [Fact]
    public void Run_Backfill_LetsPassWhoDelaysNobody()
    {
        var report = Run("""
            job_id,submit_s,duration_s,num_devices,tenant
            half,0,1000,4,a
            whole,1,1000,8,a
            passes,2,900,4,a
            """, new() { Policy = "backfill", Knowledge = TimeKnowledge.Exact, CycleEvery = 0 });

        Assert.Equal(2000, report.MakespanS);
    }

    /// <summary>The cycle is shown few of those who wait: the others would not have started.</summary>
    [Theory]
    [InlineData("fifo", true)]
    [InlineData("fifo", false)]
    [InlineData("backfill", true)]
    [InlineData("backfill", false)]
    public void Run_FewAreShownToTheCycle_SameStarts(string policy, bool shapes)
    {
        var random = new Random(2);
        var trace = TraceReader.Read(new StringReader(string.Join('\n', Enumerable.Range(0, 300)
            .Select(job => $"{job},{random.Next(90_000)},{random.Next(60, 9_000)},{1 << random.Next(4)},t{job % 3},{random.Next(2)}").Prepend("job_id,submit_s,duration_s,num_devices,tenant,priority"))));
        var options = new SimulationOptions { Policy = policy, Shapes = shapes, Knowledge = TimeKnowledge.Exact };

        var few = new Simulator(trace, new(1, new(2, 8)), options).Run();
        var all = new Simulator(trace, new(1, new(2, 8)), options, new EverybodyIsShown()).Run();

        Assert.Equal((all.CompletionS, all.MakespanS, all.Utilisation), (few.CompletionS, few.MakespanS, few.Utilisation));
    }

    [Fact]
    public void Run_ShapesOff_CountsOnly() =>
        Assert.InRange(Run(Trace, new() { Shapes = false, CycleEvery = 0 }).CompletionS.Mean, 3_000, 4_500);

    [Fact]
    public void Run_Elastic_FinishesSooner()
    {
        const string elastic = """
            job_id,submit_s,duration_s,num_devices,tenant,min_devices,max_devices,profile
            one,0,4000,2,a,1,8,p
            """;
        var speeds = new Dictionary<string, IReadOnlyDictionary<int, double>> { ["p"] = new Dictionary<int, double> { [1] = 1, [2] = 1.9, [4] = 3.6, [8] = 6 } };

        var report = Run(elastic, new() { Elastic = speeds, CycleEvery = 0 });

        Assert.InRange(report.CompletionS.Mean, 1_200, 1_500);
    }

    [Fact]
    public void Run_ModelParallelTrace_IsDeterministic()
    {
        const string trace = """
            job_id,submit_s,duration_s,num_devices,tenant,priority,model_parallel
            one,0,500,4,a,0,2
            two,10,50,8,a,3,4
            three,20,20,1,b,0,1
            """;

        Assert.Equal(Run(trace, new()).ToJson(), Run(trace, new()).ToJson());
    }

    [Fact]
    public void Command_WritesJsonAndTable()
    {
        var folder = Directory.CreateTempSubdirectory("t5-simulate-");
        var (trace, json) = (Path.Combine(folder.FullName, "trace.csv"), Path.Combine(folder.FullName, "out.json"));
        File.WriteAllText(trace, Trace);
        var output = new StringWriter();

        Assert.Equal(0, SimulateCommand.Run(["--trace", trace, "--fleet", "1x(2x4)", "--policy", "fifo", "--json", json], output));

        using var report = JsonDocument.Parse(File.ReadAllText(json));
        Assert.Equal("fifo", report.RootElement.GetProperty("policy").GetString());
        Assert.True(report.RootElement.GetProperty("completion_s").GetProperty("p99").GetDouble() > 0);
        Assert.All(
            ["fleet", "jobs", "wait_s", "makespan_s", "utilisation", "utilisation_while_queued", "fragmentation", "worst_tenant_slowdown", "preemptions", "migrations",
                "resizes", "lost_device_hours", "rounded_up_jobs", "lower_bound_mean_completion_s"],
            name => Assert.True(report.RootElement.TryGetProperty(name, out _), name));
        Assert.Contains("completion_s mean", output.ToString());
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("job_id,submit_s\n", "no column 'duration_s'")]
    [InlineData("job_id,submit_s,duration_s,num_devices,tenant\na,0,long,1,t\n", "Line 2: 'long' in column 'duration_s' is no number.")]
    public void Trace_ThatMakesNoSense_IsRefusedByName(string text, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => TraceReader.Read(new StringReader(text))).Message);

    [Fact]
    public void Fleet_Text_IsRead() => Assert.Equal((4, 1024), (FleetSpec.Parse("4x(16x16)").Pods, FleetSpec.Parse("4x(16x16)").Devices));

    private static SimulationReport Run(string trace, SimulationOptions options) =>
        new Simulator(TraceReader.Read(new StringReader(trace)), new(1, new(2, 4)), options).Run();
}
