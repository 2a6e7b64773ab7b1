using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Grains.Scheduling;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Recording;

namespace T5Platform.Grains.Tests.Scheduling;

/// <summary>Recorded cycles, run again.</summary>
public sealed class CycleCommandTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    [Fact]
    public void Replay_SameDecisions_IsZero()
    {
        File.WriteAllText(file, Recorded().ToText());

        Assert.Equal((0, $"{file}: decided as it was.\n", ""), Run("replay", file));
    }

    [Fact]
    public void Replay_OtherDecisions_IsOne_WithTheLinesThatDiffer()
    {
        File.WriteAllText(file, (Recorded() with { Decided = ["nothing"] }).ToText());

        var (code, output, _) = Run("replay", file);

        Assert.Equal(1, code);
        Assert.Contains($"{file}: 2 lines differ.\n- nothing\n+ ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_NoRecord_IsTwo()
    {
        File.WriteAllText(file, "{}");

        Assert.Equal((2, ""), (Run("replay", file).Code, Run("replay", file).Output));
        Assert.Contains("it is no recorded cycle", Run("replay", file).Errors, StringComparison.Ordinal);
        Assert.Equal(2, Run("replay", file + ".nowhere").Code);
        Assert.Equal((2, "", CycleCommand.Usage), Run("replay"));
    }

    public void Dispose() => File.Delete(file);

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        return (CycleCommand.Run(args, output, errors), output.ToString(), errors.ToString());
    }

    private static CycleRecord Recorded()
    {
        var request = new SliceRequest { Holder = LeaseHolder.Of(A.RunId), Generation = new(1), Parallelism = new(1, 1), Pool = new("default"), SubmittedAt = A.Noon };
        var snapshot = new ClusterSnapshot { Now = A.Noon, Pods = [], Leases = [], Queue = [request] };
        return CycleRecord.Of(snapshot, SchedulingOptions.Default, SchedulingCycle.Decide(snapshot, SchedulingOptions.Default));
    }
}
