using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Runs;
using T5Platform.Grains.Runs;

namespace T5Platform.Grains.Tests.Runs;

/// <summary>Every state × every event, as one line each.</summary>
internal static class TransitionTable
{
    public static IReadOnlyList<(string Name, RunStatus Status)> States { get; } =
    [
        ("Unborn", RunStateMachine.Unborn),
        ("Waiting", A.Waiting()),
        ("Starting", A.Starting(RankState.Started, RankState.Assigned)),
        ("Running", A.Running()),
        ("Running,done", A.Running() with { WorkDone = true }),
        ("Stopping,by-directive", A.Stopping(NextAfterStop.Requeue) with { StopBy = A.Noon.AddSeconds(60) }),
        ("Stopping,requeue", A.Stopping(NextAfterStop.Requeue)),
        ("Stopping,cancel", A.Stopping(NextAfterStop.Cancel)),
        ("Stopping,pause-by-directive", A.Stopping(NextAfterStop.Pause) with { StopBy = A.Noon.AddSeconds(60) }),
        ("Stopping,pause", A.Stopping(NextAfterStop.Pause)),
        ("Paused", A.Waiting() with { State = RunState.Paused, ReasonCode = "paused", Reason = "s" }),
        ("Completed", A.Ended(RunState.Completed)),
        ("Failed", A.Ended(RunState.Failed)),
        ("Cancelled", A.Ended(RunState.Cancelled)),
    ];

    public static IReadOnlyList<(string Name, RunEvent Event)> Events { get; } =
    [
        ("Started", new RunEvent.Started()),
        ("LeaseGranted own", new RunEvent.LeaseGranted(A.Lease())),
        ("LeaseGranted other", new RunEvent.LeaseGranted(A.Lease(2, generation: 9))),
        ("LeaseRevoked lost", new RunEvent.LeaseRevoked(A.Lease().Id, LeaseEnd.NodeLost, "s")),
        ("LeaseRevoked preempted", new RunEvent.LeaseRevoked(A.Lease().Id, LeaseEnd.Preempted, "s")),
        ("LeaseRevoked other", new RunEvent.LeaseRevoked(A.Lease(2).Id, LeaseEnd.Preempted, "s")),
        ("ShardStarted", A.Says(new ShardStarted(1), rank: 1)),
        ("ShardListening", A.Says(new ShardListening("e"))),
        ("ShardAlive", A.Says(new ShardAlive("d"))),
        ("StepCompleted", A.Says(A.Step(3))),
        ("CheckpointCommitted", A.Says(new CheckpointWritten(A.Manifest(4)))),
        ("CheckpointCommitted final", A.Says(new CheckpointWritten(A.Manifest(4, final: true)))),
        ("CheckpointRefused", A.Says(new CheckpointRefused { Checkpoint = new(Guid.Empty), File = "f", Sentence = "s" })),
        ("TrainingCompleted", A.Says(new TrainingCompleted(4, "h"))),
        ("EvaluationScored", A.Says(new EvaluationScored { Scores = [], Examples = 1, PredictionsPath = "p" })),
        ("ShardFailed unexpected", A.Says(new ShardFailed { Code = "unexpected", Sentence = "s" })),
        ("ShardFailed unusable", A.Says(new ShardFailed { Code = "unusable-spec", Sentence = "s" })),
        ("ShardExited 0", A.Says(A.Exit(0))),
        ("ShardExited 2", A.Says(A.Exit(2))),
        ("ShardExited 5", A.Says(A.Exit(5))),
        ("ShardExited signal", A.Says(A.Exit(signal: 9))),
        ("ShardLost", A.Says(new ShardLost("s"), sequence: long.MaxValue)),
        ("Older generation", A.Says(A.Exit(signal: 9), generation: 0)),
        ("Seen", A.Says(A.Exit(signal: 9), sequence: 10)),
        ("ShardFound", new RunEvent.ShardFound(new(new(LeaseHolder.Of(A.RunId), 0), new(1)), new("node-0"))),
        ("CancelRequested", new RunEvent.CancelRequested("s")),
        ("PauseRequested", new RunEvent.PauseRequested("s")),
        ("Resumed", new RunEvent.Resumed()),
        ("RetryRequested", new RunEvent.RetryRequested("s")),
        ("Prioritized", new RunEvent.Prioritized(7)),
        ("Tick", new RunEvent.Tick()),
    ];

    public static IEnumerable<string> Lines() =>
        from state in States
        from happened in Events
        let after = RunStateMachine.Decide(state.Status, happened.Event, A.Settings())
        select $"{state.Name} | {happened.Name} | {Show(state.Status, after)}";

    private static string Show(RunStatus before, Transition after)
    {
        var status = after.Status;
        var changed = ReferenceEquals(before, status) ? "=" : string.Join(' ',
            new[] { status.State.ToString(), status.Generation.ToString(), status.Next is { } next ? $"then {next}" : null, status.StopBy is null ? null : "by-directive", after.Significant ? null : "(light)" }
                .Where(part => part is not null));
        return $"{changed} | {string.Join(", ", after.Effects.Where(effect => effect is not RunEffect.RecordEvent).Select(Show))}".TrimEnd();
    }

    private static string Show(RunEffect effect) => effect switch
    {
        RunEffect.AssignRank assign => $"Assign {assign.Rank}{(assign.Peers.Count > 0 ? " peers" : "")}{(assign.Directive == Contracts.Shards.ShardDirective.Continue ? "" : " stop")}",
        RunEffect.RemoveRank remove => $"Remove {remove.Rank} {remove.Generation}",
        RunEffect.ReleaseLease release => $"Release {(release.Lease == A.Lease().Id ? "own" : "other")}",
        RunEffect.Settle settle => $"Settle {settle.Outcome}",
        RunEffect.CountRestart count => $"Count {count.Cause}",
        RunEffect.DropReport drop => $"Drop {drop.Why}",
        _ => effect.GetType().Name,
    };
}
