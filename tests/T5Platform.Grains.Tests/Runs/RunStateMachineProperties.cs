using CsCheck;
using T5Platform.Contracts.Runs;

namespace T5Platform.Grains.Tests.Runs;

[Trait("speed", "unit")]
public class RunStateMachineProperties
{
    [Fact]
    public void AnyHistory_KeepsItsPromises_AndEndsWithEveryLeaseReleased()
    {
        var settledBefore = 0;
        Gen.Int[0, 100_000].Array[0, 120].Sample(
            choices =>
            {
                var model = new LifeModel();
                foreach (var choice in choices)
                    model.Step(choice);
                if (model.Status.State is RunState.Completed or RunState.Failed or RunState.Cancelled)
                    Interlocked.Increment(ref settledBefore);
                model.PlayFair();
                Assert.True(model.Status.State is RunState.Completed or RunState.Failed or RunState.Cancelled, $"It is {model.Status.State} for ever.");
                model.AssertAllReleased();
            },
            iter: 5_000, threads: 1);
        // The histories must be neither all short of an end nor all over at once.
        Assert.InRange(settledBefore, 100, 4_900);
    }
}
