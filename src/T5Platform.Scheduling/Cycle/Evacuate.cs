using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Before anything is handed out: gangs on nodes that must be empty by a date move to another place, or leave when there is
/// none, with that date as their deadline. No minimum and no budget holds them: the node goes whether they like it or not.
/// </summary>
internal static class Evacuate
{
    public static void Run(CycleState cycle)
    {
        if (cycle.Snapshot.Notices.Count == 0)
            return;
        foreach (var pool in cycle.Pools.Values)
            foreach (var pod in pool.Pods)
                foreach (var notice in cycle.Snapshot.Notices.OrderBy(notice => notice.Deadline))
                    if (pod.Pod.Nodes.FirstOrDefault(node => node.Node == notice.Node) is { } node)
                        Empty(cycle, pool, pod, node, notice);
    }

    private static void Empty(CycleState cycle, PoolQueue pool, PodSpace pod, NodeState node, NodeNotice notice)
    {
        foreach (var occupant in pod.Occupants.Where(each => each is { Leaving: false, Lease: not null, Facts.Movable: true } && pod.Cells(each.Area).Any(node.Block.Contains)).ToList())
        {
            var why = $"Node '{node.Node}' must be empty by {notice.Deadline:u}: {notice.Reason}.";
            if (occupant.IsWhole && Movers.PlaceFor(pool, occupant) is { } place)
            {
                cycle.Move(occupant, new Migrate(occupant.Lease!.Id, place.Pod.Pod.Id, place.Rectangle, notice.Deadline, null, why));
                cycle.Keep(place, occupant);
            }
            else
            {
                cycle.Move(occupant, new Revoke(occupant.Lease!.Id, LeaseEnd.Drained, notice.Deadline, null, $"{why} {Elsewhere(occupant)}"));
            }
        }
    }

    private static string Elsewhere(Occupant occupant) => occupant.IsWhole
        ? $"There is no other place for '{occupant.Name}' now."
        : $"'{occupant.Name}' leaves all of its slices and asks for others.";
}
