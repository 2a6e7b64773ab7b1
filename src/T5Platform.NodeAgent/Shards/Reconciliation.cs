using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Shards;

namespace T5Platform.NodeAgent.Shards;

/// <summary>Orders and what lives here → what to do. Pure.</summary>
internal static class Reconciliation
{
    /// <param name="living">Shards that live here.</param>
    /// <param name="ended">Lives that ended here: an order may still name them for a moment, and a life is never begun twice.</param>
    /// <param name="orders">The full set that shall run.</param>
    public static IReadOnlyList<ShardAction> Decide(IReadOnlyCollection<ShardView> living, IReadOnlySet<ShardLife> ended, NodeOrders orders)
    {
        var wanted = orders.Shards.ToDictionary(LifeOf);
        var actions = new List<ShardAction>();

        // 1. What nobody wants is killed; what nobody has spoken about yet is left alone.
        var undecided = orders.Undecided.ToHashSet();
        actions.AddRange(living
            .Where(shard => !shard.Ending && !wanted.ContainsKey(shard.Life) && !undecided.Contains(shard.Life))
            .Select(shard => new ShardAction.Kill(shard.Life)));

        // 2. What lives and is wanted hears what is new.
        foreach (var shard in living.Where(shard => !shard.Ending && wanted.ContainsKey(shard.Life)))
            actions.AddRange(News(shard, wanted[shard.Life]));

        // 3. What is missing is started, on a device that is empty. Otherwise it must wait until the device is proven empty.
        //    A life whose process was seen before and is not here has died: it is never begun twice.
        var busy = living.Select(shard => shard.DeviceIndex).ToHashSet();
        var known = living.Select(shard => shard.Life).ToHashSet();
        actions.AddRange(orders.Shards
            .Where(assignment => !assignment.AlreadyStarted && !known.Contains(LifeOf(assignment)) && !ended.Contains(LifeOf(assignment)))
            .Where(assignment => busy.Add(assignment.DeviceIndex))
            .Select(assignment => new ShardAction.Start(assignment)));
        return actions;
    }

    /// <summary>The life that an assignment is about.</summary>
    public static ShardLife LifeOf(ShardAssignment assignment) => new(assignment.Shard, assignment.Generation);

    private static IEnumerable<ShardAction> News(ShardView shard, ShardAssignment assignment)
    {
        if (!shard.KnowsPeers && assignment.Peers.Count > 0)
            yield return new ShardAction.TellPeers(shard.Life, assignment.Peers);
        if (shard.Directive != assignment.Directive)
            yield return new ShardAction.TellDirective(shard.Life, assignment.Directive);
    }
}
