using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;
using T5Platform.Grains.Runs;

namespace T5Platform.Grains.Tests.Runs;

[Trait("speed", "unit")]
public class RunStateMachineTests
{
    [Fact]
    public void Started_Unborn_WaitsInItsFirstLife()
    {
        var after = Decide(RunStateMachine.Unborn, new RunEvent.Started());

        Assert.Equal((RunState.Waiting, new Generation(1), A.Noon), (after.Status.State, after.Status.Generation, after.Status.SubmittedAt));
        Assert.Contains(new RunEffect.RequestSlice(), after.Effects);
        Assert.True(after.Significant);
    }

    [Fact]
    public void LeaseGranted_Waiting_AssignsEveryRankFromTheCheckpoint()
    {
        var resume = new CheckpointReference { Id = new(Guid.Empty), ManifestPath = "m", Step = 40 };

        var after = Decide(A.Waiting(), new RunEvent.LeaseGranted(A.Lease(), resume));

        Assert.Equal((RunState.Starting, 40, resume), (after.Status.State, after.Status.Step, after.Status.ResumeFrom));
        Assert.Equal([0, 1], after.Effects.OfType<RunEffect.AssignRank>().Select(effect => effect.Rank));
        Assert.All(after.Effects.OfType<RunEffect.AssignRank>(), effect => Assert.False(effect.AlreadyStarted));
    }

    [Fact]
    public void LeaseGranted_OfSeveralSlices_IsTold()
    {
        var lease = A.Lease() with { More = [new(new("other"), new(new(4, 0), new(1, 2)))] };

        var told = Assert.Single(Decide(A.Waiting(), new RunEvent.LeaseGranted(lease)).Effects.OfType<RunEffect.RecordEvent>());

        Assert.Equal("Life g1 got 2 slices: pod 1x2@(0,0) + other 1x2@(4,0). It begins with the first step.", told.Sentence);
    }

    [Fact]
    public void LeaseGranted_FinalCheckpointStands_CompletesAndGivesTheSliceBack()
    {
        var resume = new CheckpointReference { Id = new(Guid.Empty), ManifestPath = "m", Step = 40 };

        var after = Decide(A.Waiting(3), new RunEvent.LeaseGranted(A.Lease(generation: 3), resume, ResumeIsFinal: true));

        Assert.Equal(RunState.Completed, after.Status.State);
        Assert.Contains(new RunEffect.ReleaseLease(A.Lease().Id), after.Effects);
        Assert.Contains(new RunEffect.Settle(SettledOutcome.Completed), after.Effects);
    }

    [Fact]
    public void LeaseGranted_OfAnotherLife_IsGivenBack()
    {
        var after = Decide(A.Waiting(2), new RunEvent.LeaseGranted(A.Lease(generation: 1)));

        Assert.Equal([new RunEffect.ReleaseLease(A.Lease().Id)], after.Effects);
        Assert.False(after.Significant);
    }

    [Fact]
    public void LeaseGranted_ToldAgain_ChangesNothing() =>
        Assert.Empty(Decide(A.Running(), new RunEvent.LeaseGranted(A.Lease())).Effects);

    [Fact]
    public void Listening_LastRank_IntroducesTheGang()
    {
        var after = Decide(A.Starting(RankState.Listening, RankState.Started), A.Says(new ShardListening("host:1"), rank: 1));

        Assert.Equal(RunState.Running, after.Status.State);
        var assigned = after.Effects.OfType<RunEffect.AssignRank>().ToList();
        Assert.Equal(2, assigned.Count);
        Assert.All(assigned, effect => Assert.Equal(["host:0", "host:1"], effect.Peers));
        Assert.All(assigned, effect => Assert.True(effect.AlreadyStarted));
    }

    [Fact]
    public void Started_GangOfOne_Runs() =>
        Assert.Equal(RunState.Running, Decide(A.Starting(RankState.Assigned), A.Says(new ShardStarted(7))).Status.State);

    [Fact]
    public void StepCompleted_BeyondBest_ForgivesDeaths()
    {
        var status = A.Running() with { BestStep = 10, DeathsWithoutProgress = 3, DeathsByNode = new Dictionary<string, int> { ["node-0"] = 3 } };

        var after = Decide(status, A.Says(A.Step(10)));

        Assert.Equal((11, 11, 0), (after.Status.Step, after.Status.BestStep, after.Status.DeathsWithoutProgress));
        Assert.Empty(after.Status.DeathsByNode);
        Assert.False(after.Significant);
    }

    [Fact]
    public void StepCompleted_NotBeyondBest_ForgivesNothing() =>
        Assert.Equal(3, Decide(A.Running() with { BestStep = 10, DeathsWithoutProgress = 3 }, A.Says(A.Step(9))).Status.DeathsWithoutProgress);

    [Fact]
    public void Exited_BySignal_EndsTheLifeAndRemovesTheRest()
    {
        var after = Decide(A.Running(), A.Says(A.Exit(signal: 9)));

        Assert.Equal((RunState.Stopping, NextAfterStop.Requeue, 1), (after.Status.State, after.Status.Next!.Value, after.Status.DeathsWithoutProgress));
        Assert.Equal(1, after.Status.DeathsByNode["node-0"]);
        Assert.Equal([new RunEffect.RemoveRank(1, new(1), new("node-1"))], after.Effects.OfType<RunEffect.RemoveRank>());
        Assert.Contains(new RunEffect.CountRestart(RestartCause.ShardDied), after.Effects);
        Assert.DoesNotContain(after.Effects, effect => effect is RunEffect.ReleaseLease);
    }

    [Fact]
    public void Exited_LastRankOfAStoppingLife_ReleasesAndAsksAgainWithItsAge()
    {
        var after = Decide(A.Stopping(NextAfterStop.Requeue, RankState.Gone, RankState.Listening), A.Says(A.Exit(signal: 9, asked: true), rank: 1));

        Assert.Equal((RunState.Waiting, new Generation(2), A.Noon.AddMinutes(-5)), (after.Status.State, after.Status.Generation, after.Status.SubmittedAt));
        Assert.Null(after.Status.Lease);
        Assert.Empty(after.Status.Ranks);
        Assert.Contains(new RunEffect.ReleaseLease(A.Lease().Id), after.Effects);
        Assert.Contains(new RunEffect.RequestSlice(), after.Effects);
    }

    [Fact]
    public void Exited_TooManyDeaths_FailsWithTheReason()
    {
        var status = A.Running(RankState.Listening) with { DeathsWithoutProgress = 2 };

        var after = RunStateMachine.Decide(status, A.Says(A.Exit(code: 1)), A.Settings(restarts: new RestartPolicy { MaxRestartsWithoutProgress = 2 }));

        Assert.Equal(RunState.Failed, after.Status.State);
        Assert.Contains("2 restarts are allowed", after.Status.Reason, StringComparison.Ordinal);
        Assert.Contains(new RunEffect.Settle(SettledOutcome.Failed), after.Effects);
        Assert.DoesNotContain(after.Effects, effect => effect is RunEffect.CountRestart);
    }

    [Fact]
    public void Exited_AllWellAndWorkDone_Completes()
    {
        var after = Decide(A.Running(RankState.Gone, RankState.Listening) with { WorkDone = true, Reason = "An older life died." }, A.Says(A.Exit(code: 0), rank: 1));

        Assert.Equal((RunState.Completed, null), (after.Status.State, after.Status.Reason));
        Assert.Contains(new RunEffect.Settle(SettledOutcome.Completed), after.Effects);
        Assert.Contains(new RunEffect.ReleaseLease(A.Lease().Id), after.Effects);
    }

    [Fact]
    public void Exited_OneOfTwoWell_WaitsForTheOther()
    {
        var after = Decide(A.Running(), A.Says(A.Exit(code: 0), rank: 1));

        Assert.Equal(RunState.Running, after.Status.State);
        Assert.Equal(RankState.Gone, after.Status.Ranks[1].State);
    }

    [Fact]
    public void Exited_AllWellWithoutFinalCheckpoint_IsADeath()
    {
        var after = Decide(A.Running(RankState.Listening), A.Says(A.Exit(code: 0)));

        Assert.Equal((RunState.Waiting, 1), (after.Status.State, after.Status.DeathsWithoutProgress));
        Assert.Equal("ended-early", after.Status.ReasonCode);
    }

    [Fact]
    public void Exited_DiesAfterItsWorkIsDone_Completes() =>
        Assert.Equal(NextAfterStop.Complete, Decide(A.Running() with { WorkDone = true }, A.Says(A.Exit(signal: 9))).Status.Next);

    [Theory]
    [InlineData(ShardExitCode.Unusable, NextAfterStop.Fail, "unusable")]
    [InlineData(ShardExitCode.CheckpointRefused, NextAfterStop.Requeue, "checkpoint-refused")]
    [InlineData(ShardExitCode.NonFinite, NextAfterStop.Requeue, "non-finite-loss")]
    [InlineData(ShardExitCode.Preempted, NextAfterStop.Requeue, "stopped-early")]
    [InlineData(ShardExitCode.Failed, NextAfterStop.Requeue, "shard-died")]
    public void Exited_WithCode_GoesOnAsTheCodeSays(int code, NextAfterStop next, string reason)
    {
        var after = Decide(A.Running(), A.Says(A.Exit(code)));

        Assert.Equal((next, reason), (after.Status.Next!.Value, after.Status.ReasonCode));
    }

    [Fact]
    public void Exited_Unusable_SaysWhyInTheShardsOwnWords()
    {
        var after = Decide(A.Running(RankState.Listening), A.Says(new ShardExited { ExitCode = 2, Asked = false, ErrorTail = "noise\nThere is no task 'x'.\n" }));

        Assert.Equal(RunState.Failed, after.Status.State);
        Assert.EndsWith("There is no task 'x'.", after.Status.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_UnusableSpec_FailsAtOnce() =>
        Assert.Equal(NextAfterStop.Fail, Decide(A.Running(), A.Says(new ShardFailed { Code = "unusable-spec", Sentence = "No." })).Status.Next);

    [Theory]
    [InlineData("non-finite-loss", RestartCause.NonFinite, false)]
    [InlineData("peer-lost", RestartCause.ShardDied, false)]
    [InlineData("unexpected", RestartCause.ShardDied, true)]
    public void Failed_OtherCode_TriesAgain(string code, RestartCause cause, bool blamesNode)
    {
        var after = Decide(A.Running(), A.Says(new ShardFailed { Code = code, Sentence = "Oh." }));

        Assert.Contains(new RunEffect.CountRestart(cause), after.Effects);
        Assert.Equal(blamesNode, after.Status.DeathsByNode.Count > 0);
        Assert.Equal(2, after.Effects.OfType<RunEffect.RemoveRank>().Count());
    }

    [Fact]
    public void Failed_UnusableWhileStopping_DoesNotTryAgain() =>
        Assert.Equal(NextAfterStop.Fail, Decide(A.Stopping(NextAfterStop.Requeue), A.Says(new ShardFailed { Code = "unusable-spec", Sentence = "No." })).Status.Next);

    [Fact]
    public void Exited_UnusableWhileStopping_DoesNotTryAgain() =>
        Assert.Equal(RunState.Failed, Decide(A.Stopping(NextAfterStop.Requeue, RankState.Listening), A.Says(A.Exit(ShardExitCode.Unusable))).Status.State);

    [Fact]
    public void CheckpointRefused_Starting_EndsTheLife()
    {
        var refused = new CheckpointRefused { Checkpoint = new(Guid.Empty), File = "weights.safetensors", Sentence = "The hash differs." };

        var after = Decide(A.Starting(RankState.Started, RankState.Started), A.Says(refused));

        Assert.Equal("checkpoint-refused", after.Status.ReasonCode);
        Assert.Contains("weights.safetensors", after.Status.Reason, StringComparison.Ordinal);
        Assert.Contains(new RunEffect.CountRestart(RestartCause.CheckpointRefused), after.Effects);
    }

    [Fact]
    public void CheckpointWritten_Final_MakesTheWorkDone()
    {
        var after = Decide(A.Running(), A.Says(new CheckpointWritten(A.Manifest(50, final: true))));

        Assert.True(after.Status.WorkDone);
        Assert.Equal(50, after.Status.BestStep);
        Assert.Contains(new RunEffect.CountCheckpoint(50), after.Effects);
    }

    [Fact]
    public void CheckpointWritten_FinalWhileStopping_CompletesInsteadOfRequeueing() =>
        Assert.Equal(NextAfterStop.Complete, Decide(A.Stopping(NextAfterStop.Requeue), A.Says(new CheckpointWritten(A.Manifest(50, final: true)))).Status.Next);

    [Fact]
    public void CheckpointWritten_FinalWhileCancelling_StaysCancelled() =>
        Assert.Equal(NextAfterStop.Cancel, Decide(A.Stopping(NextAfterStop.Cancel), A.Says(new CheckpointWritten(A.Manifest(50, final: true)))).Status.Next);

    [Fact]
    public void EvaluationScored_Running_MakesTheWorkDone()
    {
        var scored = new EvaluationScored { Scores = [new("accuracy", 0.5)], Examples = 10, PredictionsPath = "p" };

        var after = RunStateMachine.Decide(A.Running(RankState.Started), A.Says(scored), A.Settings(kind: HolderKind.Evaluation));

        Assert.True(after.Status.WorkDone);
        Assert.Contains(after.Effects, effect => effect is RunEffect.RecordEvent { Sentence: "accuracy 0.5 on 10 examples." });
    }

    [Fact]
    public void Lost_Running_EndsTheLifeAndBlamesTheNode()
    {
        var after = Decide(A.Running(), A.Says(new ShardLost("Silence."), rank: 1, sequence: long.MaxValue));

        Assert.Equal(RankState.Gone, after.Status.Ranks[1].State);
        Assert.Contains(new RunEffect.CountRestart(RestartCause.NodeLost), after.Effects);
        Assert.Equal(1, after.Status.DeathsByNode["node-1"]);
    }

    [Fact]
    public void LeaseRevoked_Preempted_AsksForACheckpointWithinADeadline()
    {
        var after = Decide(A.Running(), new RunEvent.LeaseRevoked(A.Lease().Id, LeaseEnd.Preempted, "More urgent."));

        Assert.Equal((RunState.Stopping, A.Noon.AddSeconds(60), 0), (after.Status.State, after.Status.StopBy!.Value, after.Status.DeathsWithoutProgress));
        Assert.All(after.Effects.OfType<RunEffect.AssignRank>(), effect => Assert.Equal(ShardDirective.CheckpointAndStop, effect.Directive));
        Assert.Equal(2, after.Effects.OfType<RunEffect.AssignRank>().Count());
        Assert.Contains(new RunEffect.CountRestart(RestartCause.LeaseRevoked), after.Effects);
    }

    [Fact]
    public void LeaseRevoked_PreemptedAndBothStopped_RequeuesUncounted()
    {
        Assert.Equal(A.Noon.AddSeconds(20), Decide(A.Running(), new RunEvent.LeaseRevoked(A.Lease().Id, LeaseEnd.Drained, "It goes.", A.Noon.AddSeconds(20))).Status.StopBy);
        var stopping = Decide(A.Running(), new RunEvent.LeaseRevoked(A.Lease().Id, LeaseEnd.Preempted, "More urgent.")).Status;
        var one = Decide(stopping, A.Says(A.Exit(ShardExitCode.Preempted))).Status;

        var after = Decide(one, A.Says(A.Exit(ShardExitCode.Preempted), rank: 1));

        Assert.Equal((RunState.Waiting, 0), (after.Status.State, after.Status.DeathsWithoutProgress));
    }

    [Fact]
    public void LeaseRevoked_PreemptedAndOneDies_RemovesTheOther()
    {
        var stopping = Decide(A.Running(), new RunEvent.LeaseRevoked(A.Lease().Id, LeaseEnd.Preempted, "More urgent.")).Status;

        var after = Decide(stopping, A.Says(A.Exit(signal: 9)));

        Assert.Null(after.Status.StopBy);
        Assert.Equal([new RunEffect.RemoveRank(1, new(1), new("node-1"))], after.Effects.OfType<RunEffect.RemoveRank>());
    }

    [Fact]
    public void LeaseRevoked_NodeLostWhilePreempting_RemovesAtOnce()
    {
        var stopping = Decide(A.Running(), new RunEvent.LeaseRevoked(A.Lease().Id, LeaseEnd.Preempted, "More urgent.")).Status;

        var after = Decide(stopping, new RunEvent.LeaseRevoked(A.Lease().Id, LeaseEnd.NodeLost, "Silence."));

        Assert.Equal(2, after.Effects.OfType<RunEffect.RemoveRank>().Count());
    }

    [Fact]
    public void LeaseRevoked_BeforeTheGangWorks_RemovesAtOnce() =>
        Assert.Equal(2, Decide(A.Starting(RankState.Started, RankState.Assigned), new RunEvent.LeaseRevoked(A.Lease().Id, LeaseEnd.Drained, "Drain."))
            .Effects.OfType<RunEffect.RemoveRank>().Count());

    [Fact]
    public void Tick_PreemptionDeadlinePassed_RemovesTheRest()
    {
        var stopping = A.Stopping(NextAfterStop.Requeue) with { StopBy = A.Noon };

        Assert.Equal(2, DecideAt(stopping, new RunEvent.Tick(), A.Noon.AddSeconds(1)).Effects.OfType<RunEffect.RemoveRank>().Count());
        Assert.Empty(DecideAt(stopping, new RunEvent.Tick(), A.Noon).Effects.OfType<RunEffect.RemoveRank>());
    }

    [Fact]
    public void Tick_SilentGang_IsHung()
    {
        Assert.Equal(RunState.Running, DecideAt(A.Running(), new RunEvent.Tick(), A.Noon.AddSeconds(120)).Status.State);

        var after = DecideAt(A.Running(), new RunEvent.Tick(), A.Noon.AddSeconds(121));

        Assert.Equal(("hung", NextAfterStop.Requeue), (after.Status.ReasonCode, after.Status.Next!.Value));
        Assert.Contains(new RunEffect.CountRestart(RestartCause.Hung), after.Effects);
    }

    [Fact]
    public void Tick_ControlPlaneWasAway_BlamesNobody()
    {
        var now = A.Noon.AddHours(5);
        var settings = A.Settings(now) with { ListeningSince = now.AddSeconds(-30) };

        Assert.Equal(RunState.Running, RunStateMachine.Decide(A.Running(), new RunEvent.Tick(), settings).Status.State);
        Assert.Equal(RunState.Starting, RunStateMachine.Decide(A.Starting(RankState.Assigned), new RunEvent.Tick(), settings).Status.State);
    }

    [Fact]
    public void Tick_StartingTooLong_EndsTheLife()
    {
        var now = A.Noon.AddMinutes(16);
        var status = A.Starting(RankState.Listening, RankState.Started) with { LastSignOfLife = now };

        Assert.Equal("starting-too-long", DecideAt(status, new RunEvent.Tick(), now).Status.ReasonCode);
    }

    [Fact]
    public void Tick_EachState_SaysAgainWhatItImplies()
    {
        Assert.Equal([new RunEffect.RequestSlice()], Decide(A.Waiting(), new RunEvent.Tick()).Effects);
        Assert.Equal(2, Decide(A.Running(), new RunEvent.Tick()).Effects.OfType<RunEffect.AssignRank>().Count());
        Assert.Single(Decide(A.Stopping(NextAfterStop.Requeue, RankState.Gone, RankState.Listening), new RunEvent.Tick()).Effects.OfType<RunEffect.RemoveRank>());
        Assert.Empty(Decide(A.Ended(RunState.Failed), new RunEvent.Tick()).Effects);
        Assert.Empty(Decide(RunStateMachine.Unborn, new RunEvent.Tick()).Effects);
    }

    [Fact]
    public void Cancel_Waiting_EndsAtOnce()
    {
        var after = Decide(A.Waiting(), new RunEvent.CancelRequested("Enough."));

        Assert.Equal((RunState.Cancelled, "Enough."), (after.Status.State, after.Status.Reason));
        Assert.Contains(new RunEffect.WithdrawRequest(), after.Effects);
        Assert.Contains(new RunEffect.Settle(SettledOutcome.Cancelled), after.Effects);
    }

    [Fact]
    public void Cancel_Running_EndsWhenAllAreGone()
    {
        var stopping = Decide(A.Running(), new RunEvent.CancelRequested("Enough.")).Status;
        Assert.Equal((RunState.Stopping, NextAfterStop.Cancel), (stopping.State, stopping.Next!.Value));
        var one = Decide(stopping, A.Says(A.Exit(signal: 9, asked: true))).Status;

        Assert.Equal(RunState.Cancelled, Decide(one, A.Says(A.Exit(signal: 9, asked: true), rank: 1)).Status.State);
    }

    [Fact]
    public void Cancel_WorkDone_Completes() =>
        Assert.Equal(NextAfterStop.Complete, Decide(A.Running() with { WorkDone = true }, new RunEvent.CancelRequested("Enough.")).Status.Next);

    [Theory]
    [InlineData(NextAfterStop.Requeue, NextAfterStop.Cancel)]
    [InlineData(NextAfterStop.Complete, NextAfterStop.Complete)]
    [InlineData(NextAfterStop.Fail, NextAfterStop.Fail)]
    public void Cancel_Stopping_OnlyKeepsItFromBeginningAgain(NextAfterStop before, NextAfterStop after) =>
        Assert.Equal(after, Decide(A.Stopping(before), new RunEvent.CancelRequested("Enough.")).Status.Next);

    [Fact]
    public void ShardFound_OfThisLife_IsAssignedAgain()
    {
        var after = Decide(A.Running(), new RunEvent.ShardFound(new(new(LeaseHolder.Of(A.RunId), 1), new(1)), new("node-1")));

        Assert.Equal((1, true), after.Effects.OfType<RunEffect.AssignRank>().Select(effect => (effect.Rank, effect.AlreadyStarted)).Single());
    }

    [Theory]
    [InlineData(1, 2, "node-1")]
    [InlineData(1, 1, "node-9")]
    [InlineData(5, 1, "node-1")]
    public void ShardFound_OfAnotherLifeOrPlace_IsRemovedFromThere(int rank, long generation, string node)
    {
        var after = Decide(A.Running(), new RunEvent.ShardFound(new(new(LeaseHolder.Of(A.RunId), rank), new(generation)), new(node)));

        Assert.Equal([new RunEffect.RemoveRank(rank, new(generation), new(node))], after.Effects);
    }

    [Theory]
    [InlineData(2, 0, 100, "another-generation")]
    [InlineData(1, 7, 100, "no-such-rank")]
    [InlineData(1, 0, 10, "seen")]
    [InlineData(1, 1, 100, "rank-gone")]
    public void Report_LateOrTwice_IsDropped(long generation, int rank, long sequence, string why)
    {
        var status = A.Running(RankState.Listening, RankState.Gone);

        var after = Decide(status, A.Says(A.Step(99), rank, sequence, generation));

        Assert.Same(status, after.Status);
        Assert.Equal(why, after.Effects.OfType<RunEffect.DropReport>().Single().Why);
    }

    [Fact]
    public void ExcludedNodes_DiedThereTooOften_AreNamed()
    {
        var status = A.Waiting() with { DeathsByNode = new Dictionary<string, int> { ["b"] = 3, ["a"] = 4, ["c"] = 2 } };

        Assert.Equal([new NodeId("a"), new("b")], status.ExcludedNodes(new RestartPolicy { MaxDeathsPerNode = 3 }));
    }

    private static Transition Decide(RunStatus status, RunEvent happened) => RunStateMachine.Decide(status, happened, A.Settings());

    private static Transition DecideAt(RunStatus status, RunEvent happened, DateTimeOffset now) => RunStateMachine.Decide(status, happened, A.Settings(now));
}
