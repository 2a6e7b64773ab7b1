using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Waiting;

/// <summary>The parts that sentences about waiting are made of.</summary>
internal static class Phrases
{
    private const int LongestList = 4;

    public static string Devices(int count) => count == 1 ? "1 device" : $"{count} devices";

    public static string Seconds(TimeSpan time) => $"{(long)time.TotalSeconds} s";

    /// <summary><c>4 devices as 2x2, 1x4 or 4x1</c>, or <c>4 devices in one rectangle or up to 2 slices, each as 1x2 or 2x1</c>.</summary>
    public static string Need(Wish wish) =>
        $"{Devices(wish.Parallelism.WorldSize)}{(wish.Slices == 1 ? "" : $" in one rectangle or up to {wish.Slices} slices, each")} as {Listed(wish.Shapes.Select(shape => shape.ToString()), "or")}";

    /// <summary><c>; 'a' holds 2, 'b' holds 1</c>: those who hold the most; empty when nobody holds any.</summary>
    public static string Holders(params IEnumerable<PodSpace> pods)
    {
        var holders = pods.SelectMany(pod => pod.Occupants).GroupBy(occupant => occupant.First)
            .Select(gang => (gang.Key.Name, Devices: gang.Sum(part => part.Devices))).OrderByDescending(gang => gang.Devices).ToList();
        return holders.Count == 0 ? "" : "; " + Listed(holders.Select(gang => $"'{gang.Name}' holds {gang.Devices}"));
    }

    /// <summary><c>pod 'a'</c>, or <c>the 3 pods of pool 'gpu'</c>.</summary>
    public static string Pods(PoolQueue pool) => pool.Pods.Count == 1 ? $"pod '{pool.Pods[0].Pod.Id}'" : $"the {pool.Pods.Count} pods of pool '{pool.Id}'";

    /// <summary>The nodes of a pool that a wish cannot use, each with its why.</summary>
    public static string Unavailable(Wish wish, PoolQueue pool) => Listed(
        from pod in pool.Pods
        from node in pod.Pod.Nodes
        let why = WhyUnavailable(pod, node, wish)
        where why is not null
        select $"node '{node.Node}' ({why})");

    /// <summary>The first few, joined; the rest is counted.</summary>
    public static string Listed(IEnumerable<string> items, string last = "and")
    {
        var all = items.ToList();
        if (all.Count > LongestList)
            all = [.. all.Take(LongestList - 1), $"{all.Count - LongestList + 1} more"];
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    private static string? WhyUnavailable(PodSpace pod, NodeState node, Wish wish) => node.Health switch
    {
        NodeHealth.Lost => "lost",
        NodeHealth.Draining => "draining",
        _ when wish.Excluded.Contains(node.Node) => "excluded: this holder died there too often",
        _ when pod.WhyAway(node.Node) is { } away => away,
        _ => node.Devices.Count(device => !device.Healthy) is var sick and > 0 ? $"{Devices(sick)} unhealthy" : null,
    };
}
