using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cycle;
using T5Platform.Simulation.Days;

namespace T5Platform.Scheduling.Tests.Simulating;

[Trait("speed", "unit")]
public class DayTests
{
    [Theory]
    [InlineData("t5")]
    [InlineData("backfill")]
    [InlineData("fifo")]
    public void Day_BusyTrace_EveryReasonIsTrue(string policy)
    {
        var (folder, random) = (Directory.CreateTempSubdirectory("t5-day-").FullName, new Random(1));
        var trace = Path.Combine(folder, "trace.csv");
        File.WriteAllLines(trace, Enumerable.Range(0, 150)
            .Select(job => $"{job},{random.Next(80_000)},{random.Next(60, 20_000)},{1 << random.Next(5)},t{job % 3}").Prepend("job_id,submit_s,duration_s,num_devices,tenant"));
        var output = new StringWriter();

        var code = DayCommand.Run(["--trace", trace, "--fleet", "2x(4x4)", "--policy", policy, "--forecast-every", "3600"], output);

        Assert.True(code == 0, output.ToString());
        Assert.Contains("\"wrong_reasons\": 0", output.ToString());
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(WaitCode.NotEnoughDevices, true)]
    [InlineData(WaitCode.Fragmented, false)]
    [InlineData(WaitCode.NeverFits, false)]
    [InlineData(WaitCode.NodesUnavailable, false)]
    [InlineData(WaitCode.BehindHead, false)]
    [InlineData(WaitCode.AwaitingRelease, false)]
    [InlineData(WaitCode.QuotaExceeded, false)]
    [InlineData(WaitCode.NoSuchPool, false)]
    public void Check_OtherReasons_AreFoundWrong(WaitCode code, bool holds)
    {
        var request = A.Request("2x1", "asks");
        var snapshot = A.Mesh("a1 a").Snapshot(request);
        var outcome = SchedulingCycle.Decide(snapshot);

        var said = outcome with { Waiting = [new(request, outcome.Waiting[0].Reason with { Code = code })] };

        Assert.Equal(holds, !new ReasonCheck(snapshot, said).Wrong().Any());
    }

    [Fact]
    public void Check_NoReason_IsFoundWrong()
    {
        var snapshot = A.Mesh("a1 a").Snapshot(A.Request("2x1", "asks"));

        Assert.Contains("without a reason", Assert.Single(new ReasonCheck(snapshot, SchedulingCycle.Decide(snapshot) with { Waiting = [] }).Wrong()));
    }
}
