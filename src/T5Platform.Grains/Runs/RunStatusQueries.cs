using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;

namespace T5Platform.Grains.Runs;

/// <summary>Questions about a status.</summary>
internal static class RunStatusQueries
{
    extension(RunStatus status)
    {
        /// <summary>No life has begun.</summary>
        public bool IsUnborn => status.Generation == Generation.None;

        /// <summary>It is over for good.</summary>
        public bool IsSettled => status.State is RunState.Completed or RunState.Failed or RunState.Cancelled;

        /// <summary>It has a gang that shall work.</summary>
        public bool IsLive => status.State is RunState.Starting or RunState.Running;

        /// <summary>Its life ends, and another one may follow.</summary>
        public bool MayReturn => status.Next is NextAfterStop.Requeue or NextAfterStop.Pause;

        /// <summary>Nothing of the gang is left.</summary>
        public bool IsGone => status.Ranks.All(rank => rank.State == RankState.Gone);

        /// <summary>Where a rank stands.</summary>
        public RankPlacement Place(int rank) => status.Lease!.Ranks[rank];

        /// <summary>Every rank's endpoint once all are known; a gang of one needs none.</summary>
        public IReadOnlyList<string> Peers() =>
            status.Ranks.Count > 1 && status.Ranks.All(rank => rank.Endpoint is not null) ? [.. status.Ranks.Select(rank => rank.Endpoint!)] : [];

        /// <summary>Why a report must be dropped, or null when it is news.</summary>
        public string? Staleness(ShardLife life, long sequence)
        {
            if (status.IsUnborn || life.Generation != status.Generation)
                return "another-generation";
            if (life.Shard.Rank >= status.Ranks.Count)
                return "no-such-rank";
            var rank = status.Ranks[life.Shard.Rank];
            return rank.State == RankState.Gone ? "rank-gone" : sequence <= rank.LastSequence ? "seen" : null;
        }

        /// <summary>Nodes on which it died too often since it last made progress.</summary>
        public IReadOnlyList<NodeId> ExcludedNodes(RestartPolicy policy) =>
            [.. status.DeathsByNode.Where(entry => entry.Value >= policy.MaxDeathsPerNode).Select(entry => new NodeId(entry.Key)).OrderBy(node => node.Value, StringComparer.Ordinal)];
    }
}
