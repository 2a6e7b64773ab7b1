using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;

namespace T5Platform.Grains.Runs;

/// <summary>The verbs that a status implies. Said at every change, again after a crash, and again from time to time.</summary>
internal static class Reissue
{
    public static IReadOnlyList<RunEffect> Implied(RunStatus status) => status switch
    {
        { IsUnborn: true } => [],
        { State: RunState.Waiting } => [new RunEffect.RequestSlice()],
        { State: RunState.Paused } => [new RunEffect.WithdrawRequest()],
        { IsLive: true } or { State: RunState.Stopping } => [.. Enumerable.Range(0, status.Ranks.Count).Where(rank => !IsGone(status, rank)).Select(rank => ForRank(status, rank))],
        _ => [],
    };

    /// <summary>A living shard without an owner: it is of this life and shall go on, or it goes.</summary>
    public static Transition Found(RunStatus status, RunEvent.ShardFound found)
    {
        var rank = found.Life.Shard.Rank;
        var owned = status.Staleness(found.Life, long.MaxValue) is null && status.Place(rank).Node == found.Node;
        return Transition.Stay(status, owned ? ForRank(status, rank) : new RunEffect.RemoveRank(rank, found.Life.Generation, found.Node));
    }

    private static RunEffect ForRank(RunStatus status, int rank)
    {
        if (status.State == RunState.Stopping && status.StopBy is null)
            return new RunEffect.RemoveRank(rank, status.Generation, status.Place(rank).Node);
        var directive = status.State == RunState.Stopping ? ShardDirective.CheckpointAndStop : ShardDirective.Continue;
        return new RunEffect.AssignRank(rank, status.Peers(), directive, status.Ranks[rank].State != RankState.Assigned);
    }

    private static bool IsGone(RunStatus status, int rank) => status.Ranks[rank].State == RankState.Gone;
}
