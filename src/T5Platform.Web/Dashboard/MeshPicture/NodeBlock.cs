using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;

namespace T5Platform.Web.Dashboard.MeshPicture;

/// <summary>A node's block on the picture of its pod.</summary>
public sealed record NodeBlock
{
    /// <summary>The node.</summary>
    public required NodeState Node { get; init; }

    /// <summary>Its block.</summary>
    public MeshRectangle Block => Node.Block;

    /// <summary>What is said of it under the pointer.</summary>
    public string Tip => Node.Health switch
    {
        NodeHealth.Alive => $"Node {Node.Node}, {Node.Devices.Count} devices",
        NodeHealth.Draining => $"Node {Node.Node} is draining: nothing new is placed on it",
        _ => $"Node {Node.Node} is lost: it has been silent for too long, and its devices stay unused until it returns",
    };
}
