using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;

namespace T5Platform.Grains.Runs;

/// <summary>A rank is gone: it exited, or its node is lost.</summary>
internal static class Departures
{
    public static Transition Gone(RunStatus status, int rank, ShardFact fact, MachineSettings settings)
    {
        var node = status.Place(rank).Node;
        var exit = fact as ShardExited;
        var gone = ReportRules.WithRank(status, rank, known => known with { State = RankState.Gone, ExitCode = exit?.ExitCode });
        var told = new RunEffect.RecordEvent(exit is null ? "shard-lost" : "shard-exited", Tell(rank, node, fact), node);
        var after = status.IsLive ? WhileLive(gone, rank, fact, settings) : WhileStopping(gone, rank, fact, settings);
        return Transition.To(after.Status, [told, .. after.Effects]);
    }

    /// <summary>Whether trying again would not help.</summary>
    public static bool IsHopeless(string code) => code is "unusable-spec" or "unusable";

    /// <summary>A stopping life that was to begin again shall not: it would end in the same way.</summary>
    public static Transition GiveUp(RunStatus status, Death death, MachineSettings settings, IReadOnlyList<RunEffect> effects) =>
        Life.Finish(
            status.MayReturn ? Life.Because(status, death.Code, death.Sentence) with { Next = NextAfterStop.Fail } : status,
            settings, effects);

    private static Transition WhileLive(RunStatus status, int rank, ShardFact fact, MachineSettings settings)
    {
        if (fact is ShardExited { ExitCode: ShardExitCode.Completed })
            return status.IsGone ? AllEndedWell(status, settings) : Transition.To(status);
        var death = ReadDeath(status, rank, fact);
        if (!IsHopeless(death.Code))
            return Life.Die(status, death, settings);
        return Life.Stop(status, status.WorkDone ? NextAfterStop.Complete : NextAfterStop.Fail, death.Code, death.Sentence, settings);
    }

    private static Transition WhileStopping(RunStatus status, int rank, ShardFact fact, MachineSettings settings)
    {
        if (fact is ShardExited { ExitCode: ShardExitCode.Unusable })
            return GiveUp(status, ReadDeath(status, rank, fact), settings, []);
        var orderly = fact is ShardExited { ExitCode: ShardExitCode.Completed or ShardExitCode.Preempted };
        // One rank of a gang that was to write a checkpoint is dead: the others would wait for it until the deadline.
        if (status.StopBy is null || orderly)
            return Life.Finish(status, settings, []);
        var now = Life.StopNow(status);
        return Life.Finish(now.Status, settings, now.Effects);
    }

    private static Transition AllEndedWell(RunStatus status, MachineSettings settings) =>
        status.WorkDone
            ? Life.Finish(status with { State = RunState.Stopping, Next = NextAfterStop.Complete }, settings, [])
            : Life.Die(status, new(RestartCause.ShardDied, "ended-early", $"Every rank ended well, but {Missing(settings)}."), settings);

    private static string Missing(MachineSettings settings) =>
        settings.Kind == HolderKind.Run ? "no final checkpoint is committed" : "no scores are known";

    private static Death ReadDeath(RunStatus status, int rank, ShardFact fact)
    {
        var node = status.Place(rank).Node;
        var sentence = Tell(rank, node, fact);
        return fact switch
        {
            ShardLost => new(RestartCause.NodeLost, "node-lost", sentence, node),
            ShardExited { ExitCode: ShardExitCode.Unusable } => new(RestartCause.ShardDied, "unusable", sentence),
            ShardExited { ExitCode: ShardExitCode.CheckpointRefused } => new(RestartCause.CheckpointRefused, "checkpoint-refused", sentence),
            ShardExited { ExitCode: ShardExitCode.NonFinite } => new(RestartCause.NonFinite, "non-finite-loss", sentence),
            ShardExited { ExitCode: ShardExitCode.Preempted } => new(RestartCause.ShardDied, "stopped-early", sentence),
            _ => new(RestartCause.ShardDied, "shard-died", sentence, node),
        };
    }

    private static string Tell(int rank, NodeId node, ShardFact fact) => fact switch
    {
        ShardLost lost => $"Rank {rank} on node {node} is lost: {lost.Sentence}",
        ShardExited { Signal: { } signal } exited => $"Rank {rank} on node {node} was ended by signal {signal}.{Tail(exited)}",
        ShardExited exited => $"Rank {rank} on node {node} exited with code {exited.ExitCode}.{Tail(exited)}",
        _ => throw new InvalidOperationException($"No departure is in {fact}."),
    };

    private static string Tail(ShardExited exited)
    {
        var last = exited.ErrorTail.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
        return exited.ExitCode == ShardExitCode.Completed || last is null ? "" : $" {last}";
    }
}
