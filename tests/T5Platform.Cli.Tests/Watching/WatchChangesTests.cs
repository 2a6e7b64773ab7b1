using T5Platform.Cli.Api;
using T5Platform.Cli.Watching;

namespace T5Platform.Cli.Tests.Watching;

[Trait("speed", "unit")]
public sealed class WatchChangesTests
{
    [Fact]
    public void Look_TheFirst_TellsWhatGoesOnOnly()
    {
        var changes = WatchChanges.Between(null, A.Look(
            [A.Run("works"), A.Run("waits", States.Waiting), A.Run("planned", States.Planned), A.Run("done", States.Completed)],
            [A.Evaluation("judges", States.Running), A.Evaluation("judged", States.Completed)]));
        Assert.Equal(["objectives", "works", "waits", "judges"], changes.Select(static change => change.Name));
    }

    [Fact]
    public void Look_TheSame_TellsNothing()
    {
        var look = A.Look([A.Run("works", step: 5), A.Run("waits", States.Waiting)]);
        Assert.Empty(WatchChanges.Between(look, look));
    }

    [Theory]
    [InlineData(9, 10, 1)]
    [InlineData(10, 19, 0)]
    [InlineData(0, 99, 1)]
    public void Steps_AreTold_AtEachTenth(long before, long now, int changes) =>
        Assert.Equal(changes, WatchChanges.Between(A.Look([A.Run("works", step: before)]), A.Look([A.Run("works", step: now)])).Count);

    [Fact]
    public void Reason_IsToldAgain_WhenItsCodeChanges()
    {
        var run = A.Run("waits", States.Waiting);
        WatchSnapshot With(string code, string reason) => A.Look([run], queue: new() { [$"run-{run.Id}"] = A.Queued(run, code, reason) });
        var first = With("not_enough_devices", "1 is free.");
        Assert.Empty(WatchChanges.Between(first, With("not_enough_devices", "2 are free.")));
        var change = Assert.Single(WatchChanges.Between(first, With("behind_head", "After another.")));
        Assert.Equal(("waiting, behind head", "After another."), (change.What, change.Why));
        Assert.Equal("waiting, not enough devices", Assert.Single(WatchChanges.Between(A.Look([run]), first)).What);
    }

    [Fact]
    public void Attempt_TheNext_IsTold()
    {
        var change = Assert.Single(WatchChanges.Between(A.Look([A.Run("works", step: 30)]), A.Look([A.Run("works", step: 20) with { Generation = 2 }])));
        Assert.Equal("step 20 of 100, loss 2.50, 4.00 steps/s, 20 s left", change.What);
    }

    [Theory]
    [InlineData(States.Failed, "failed: It died.")]
    [InlineData(States.Cancelled, "cancelled: It died.")]
    [InlineData(States.Stopping, "stopping at step 7: It died.")]
    [InlineData("suspended", "suspended: It died.")]
    public void State_ThatIsNew_IsToldWithItsReason(string state, string what) =>
        Assert.Equal(what, Assert.Single(WatchChanges.Between(A.Look([A.Run("x", step: 7)]), A.Look([A.Run("x", state, 7) with { Reason = "It died." }]))).What);
}
