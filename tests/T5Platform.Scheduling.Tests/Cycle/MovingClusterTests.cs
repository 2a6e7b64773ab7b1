using CsCheck;

namespace T5Platform.Scheduling.Tests.Cycle;

[Trait("speed", "unit")]
public class MovingClusterTests
{
    /// <summary>
    /// 100,000 steps: no device leased twice, no partial gang, only legal rectangles, quotas kept, nobody moved within its minimum, the
    /// same decisions in whatever order the snapshot is kept, and nobody starved.
    /// </summary>
    [Fact]
    public void Decide_AnythingMoves_LawsHold() => Gen.Int[0, int.MaxValue - 1].Sample(seed =>
    {
        var cluster = new MovingCluster(seed);
        for (var step = 0; step < 100; step++)
            cluster.Step();
        cluster.Drain();
    }, iter: 1_000);
}
