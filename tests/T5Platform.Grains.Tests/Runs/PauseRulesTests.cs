using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;
using T5Platform.Grains.Gangs;
using T5Platform.Grains.Runs;

namespace T5Platform.Grains.Tests.Runs;

/// <summary>A pause is a preemption after which nobody asks for a slice; a retry is another life.</summary>
[Trait("speed", "unit")]
public class PauseRulesTests
{
    private static readonly RunEvent Pause = new RunEvent.PauseRequested("Lunch.");

    [Fact]
    public void Pause_Running_WritesACheckpointWithinTheDeadline_ThenRestsInItsNextLife()
    {
        var stopping = Decide(A.Running(), Pause);
        Assert.Equal((RunState.Stopping, NextAfterStop.Pause, A.Noon + A.Settings().StopWithin), (stopping.Status.State, stopping.Status.Next, stopping.Status.StopBy));
        Assert.All(stopping.Effects.OfType<RunEffect.AssignRank>(), effect => Assert.Equal(ShardDirective.CheckpointAndStop, effect.Directive));
        Assert.DoesNotContain(stopping.Effects, effect => effect is RunEffect.CountRestart);

        var status = Decide(stopping.Status, A.Says(A.Exit(ShardExitCode.Preempted))).Status;
        var paused = Decide(status, A.Says(A.Exit(ShardExitCode.Preempted), rank: 1));
        Assert.Equal((RunState.Paused, new Generation(2), "Lunch."), (paused.Status.State, paused.Status.Generation, paused.Status.Reason));
        Assert.Contains(new RunEffect.ReleaseLease(A.Lease().Id), paused.Effects);
        Assert.DoesNotContain(paused.Effects, effect => effect is RunEffect.RequestSlice or RunEffect.Settle);
    }

    [Fact]
    public void Pause_Waiting_LeavesTheQueue_AndAGrantOnTheWayIsGivenBack()
    {
        var paused = Decide(A.Waiting(), Pause);
        Assert.Equal((RunState.Paused, new Generation(2)), (paused.Status.State, paused.Status.Generation));
        Assert.Contains(new RunEffect.WithdrawRequest(), paused.Effects);
        Assert.Equal([new RunEffect.ReleaseLease(A.Lease().Id)], Decide(paused.Status, new RunEvent.LeaseGranted(A.Lease())).Effects);
        Assert.Equal([new RunEffect.ReleaseLease(A.Lease().Id)], Decide(Decide(paused.Status, new RunEvent.Resumed()).Status, new RunEvent.LeaseGranted(A.Lease())).Effects);
    }

    [Fact]
    public void Resume_Paused_AsksAgain_AndOneThatStillStopsIsRequeued()
    {
        var resumed = Decide(Decide(A.Waiting(), Pause).Status, new RunEvent.Resumed());
        Assert.Equal((RunState.Waiting, new Generation(2), A.Waiting().SubmittedAt), (resumed.Status.State, resumed.Status.Generation, resumed.Status.SubmittedAt));
        Assert.Contains(new RunEffect.RequestSlice(), resumed.Effects);
        Assert.Equal(NextAfterStop.Requeue, Decide(Decide(A.Running(), Pause).Status, new RunEvent.Resumed()).Status.Next);
    }

    [Fact]
    public void Pause_OfDoneWork_LetsItEnd_AndWorkDoneWhilePausingIsCompleted()
    {
        var done = A.Running() with { WorkDone = true };
        Assert.Same(done, Decide(done, Pause).Status);
        var final = Decide(Decide(A.Running(), Pause).Status, A.Says(new CheckpointWritten(A.Manifest(4, final: true))));
        Assert.Equal(NextAfterStop.Complete, final.Status.Next);
    }

    [Fact]
    public void Cancel_Paused_EndsIt() =>
        Assert.Contains(new RunEffect.Settle(SettledOutcome.Cancelled), Decide(Decide(A.Waiting(), Pause).Status, new RunEvent.CancelRequested("s")).Effects);

    [Theory]
    [InlineData(RunState.Failed)]
    [InlineData(RunState.Cancelled)]
    public void Retry_OfWhatDidNotComplete_IsAnotherLifeWithItsDeathsForgotten(RunState state)
    {
        var ended = A.Ended(state) with { DeathsWithoutProgress = 4, DeathsByNode = new Dictionary<string, int> { ["node-0"] = 4 }, BestStep = 9 };
        var again = Decide(ended, new RunEvent.RetryRequested("again"));
        Assert.Equal((RunState.Waiting, ended.Generation.Next(), 0, 0, 9L), (again.Status.State, again.Status.Generation, again.Status.DeathsWithoutProgress, again.Status.DeathsByNode.Count, again.Status.BestStep));
        Assert.Contains(new RunEffect.RequestSlice(), again.Effects);
        // The record of the life that failed stays as it is.
        Assert.Equal(again.Status.Generation, GangRecords.Attempt(LeaseHolder.Of(A.RunId), ended, again.Status, A.Noon)!.Generation);
        Assert.Null(GangRecords.Attempt(LeaseHolder.Of(A.RunId), ended, again.Status, A.Noon)!.EndedAt);
    }

    [Fact]
    public void Retry_OfWhatCompletedOrWorks_ChangesNothing()
    {
        Assert.Empty(Decide(A.Ended(RunState.Completed), new RunEvent.RetryRequested("s")).Effects);
        Assert.Empty(Decide(A.Running(), new RunEvent.RetryRequested("s")).Effects);
    }

    [Fact]
    public void Priority_OfWhatWaits_IsAskedForAgain_AndTheSameIsNoNews()
    {
        var raised = Decide(A.Waiting(), new RunEvent.Prioritized(5));
        Assert.Equal(5, raised.Status.Priority);
        Assert.Equal([new RunEffect.RequestSlice()], raised.Effects);
        Assert.False(Decide(raised.Status, new RunEvent.Prioritized(5)).Significant);
    }

    private static Transition Decide(RunStatus status, RunEvent happened) => RunStateMachine.Decide(status, happened, A.Settings());
}
