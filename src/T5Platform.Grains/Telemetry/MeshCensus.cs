using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Nodes;

namespace T5Platform.Grains.Telemetry;

/// <summary>The mesh, counted: what the scheduler's gauges show.</summary>
internal sealed record MeshCensus
{
    public static readonly MeshCensus Empty = new();

    public IReadOnlyDictionary<string, int> QueueByPool { get; init; } = new Dictionary<string, int>();

    public IReadOnlyDictionary<string, int> LeasesByPool { get; init; } = new Dictionary<string, int>();

    public IReadOnlyDictionary<(string Pool, string State), int> Devices { get; init; } = new Dictionary<(string, string), int>();

    public IReadOnlyDictionary<string, int> NodesByState { get; init; } = new Dictionary<string, int>();

    public static MeshCensus Of(IReadOnlyCollection<NodeState> nodes, IReadOnlyCollection<SliceLease> leases, IReadOnlyCollection<SliceRequest> queue)
    {
        var leased = leases.SelectMany(lease => lease.Ranks).Select(rank => (rank.Node, rank.DeviceIndex)).ToHashSet();
        // Every pool and state is named even at zero: a series that vanishes cannot be told from one that broke.
        var pools = nodes.Select(node => node.Pool.Value).Distinct().ToList();
        var devices = pools.SelectMany(pool => new[] { "free", "leased", "draining", "unhealthy" }.Select(state => (pool, state))).ToDictionary(key => key, _ => 0);
        foreach (var (node, device) in nodes.SelectMany(node => node.Devices.Select(device => (node, device))))
            devices[(node.Pool.Value, StateOf(node, device.Healthy, leased.Contains((node.Node, device.Index))))]++;
        return new()
        {
            QueueByPool = ByPool(pools, queue.Select(request => request.Pool.Value)),
            LeasesByPool = ByPool(pools, leases.Select(lease => lease.Pool.Value)),
            Devices = devices,
            NodesByState = new Dictionary<string, int>
            {
                ["alive"] = nodes.Count(node => node.Health == NodeHealth.Alive),
                ["draining"] = nodes.Count(node => node.Health == NodeHealth.Draining),
                ["lost"] = nodes.Count(node => node.Health == NodeHealth.Lost),
            },
        };
    }

    private static string StateOf(NodeState node, bool healthy, bool leased) =>
        node.Health == NodeHealth.Lost || !healthy ? "unhealthy" : leased ? "leased" : node.Health == NodeHealth.Draining ? "draining" : "free";

    private static Dictionary<string, int> ByPool(IEnumerable<string> pools, IEnumerable<string> found)
    {
        var counts = pools.ToDictionary(pool => pool, _ => 0);
        foreach (var pool in found)
            counts[pool] = counts.GetValueOrDefault(pool) + 1;
        return counts;
    }
}
