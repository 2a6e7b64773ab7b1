using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Recording;
using T5Platform.Scheduling.Tenants;

namespace T5Platform.Scheduling.Tests.Recording;

[Trait("speed", "unit")]
public class CycleRecordTests
{
    private static readonly SchedulingOptions Options = new() { HeadBlocksAfter = TimeSpan.FromSeconds(5) };

    [Fact]
    public void Replay_FromText_DecidesTheSame() => Assert.Empty(CycleRecord.Parse(Recorded().ToText()).Replay());

    [Fact]
    public void Replay_WithOtherOptions_ShowsWhatDiffers()
    {
        var differences = (Recorded() with { Options = Options with { Preempt = false } }).Replay();

        Assert.Contains(differences, line => line.StartsWith('-') && line.Contains("Preempted", StringComparison.Ordinal));
        Assert.Contains(differences, line => line.StartsWith('+') && line.Contains("waits", StringComparison.Ordinal));
    }

    private static CycleRecord Recorded()
    {
        var elastic = A.Request("1x1", age: 3);
        var snapshot = A.Mesh("""
            a1 a1 b
            a2 a2 b
            """).Snapshot(A.Request("4x1", priority: 2), A.Request("1x1", age: 9), elastic).With(
            (Known.Gang('1'), Known.Running(50, "lab", cut: "2x1")), (Known.Gang('2'), Known.Running(20)),
            (elastic.Holder, new() { Elastic = new(1, 2, 2, new Dictionary<int, double> { [1] = 1, [2] = 1.5 }) })) with
        {
            Tenants = [new(new("lab"), 1, 9)],
            Usage = new Dictionary<Contracts.Ids.TenantId, double> { [new("lab")] = 5 },
            Notices = [new(new("c"), A.Noon, "none")],
            Histories = [new(new("b"), [A.Noon])],
        };
        return CycleRecord.Of(snapshot, Options, SchedulingCycle.Decide(snapshot, Options));
    }
}
