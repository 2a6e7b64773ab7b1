using T5Platform.Contracts.Nodes;

namespace T5Platform.Grains.Nodes;

/// <summary>What an agent says → the state of its node. Pure.</summary>
internal static class NodeStates
{
    /// <param name="before">What was known of it: its failures stay, and a notice as long as it is emptied.</param>
    public static NodeState From(NodeHello hello, NodeHealth health, NodeState? before) => new()
    {
        Node = hello.Node,
        Pool = hello.Pool,
        Pod = hello.Pod,
        Block = hello.Block,
        Devices = hello.Devices,
        Health = health,
        Incarnation = hello.Incarnation,
        Address = hello.Address,
        Failures = before?.Failures ?? [],
        QuarantinedUntil = before?.QuarantinedUntil,
        EmptyBy = health == NodeHealth.Draining ? before?.EmptyBy : null,
        Notice = health == NodeHealth.Draining ? before?.Notice : null,
    };

    /// <summary>With the devices that may not be leased; the same object when nothing changed.</summary>
    public static NodeState WithUnhealthy(NodeState state, IReadOnlyList<int> unhealthy) =>
        state.Devices.All(device => device.Healthy != unhealthy.Contains(device.Index))
            ? state
            : state with { Devices = [.. state.Devices.Select(device => device with { Healthy = !unhealthy.Contains(device.Index) })] };
}
