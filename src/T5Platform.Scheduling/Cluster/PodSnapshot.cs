using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;

namespace T5Platform.Scheduling.Cluster;

/// <summary>A pod: a mesh and the nodes that own disjoint blocks of it. A coordinate that no node owns has no device.</summary>
public sealed record PodSnapshot
{
    /// <summary>The pod.</summary>
    public required PodId Id { get; init; }

    /// <summary>Its pool.</summary>
    public required PoolId Pool { get; init; }

    /// <summary>The bounding box of the nodes' blocks, from (0,0).</summary>
    public required MeshShape Mesh { get; init; }

    /// <summary>The owners of its blocks, alive or not, by name.</summary>
    public required IReadOnlyList<NodeState> Nodes { get; init; }

    /// <summary>Torus or not, and which rectangles may be leased.</summary>
    public PodRules Rules { get; init; } = PodRules.Default;
}
