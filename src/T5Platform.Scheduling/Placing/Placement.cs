using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Shapes;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Placing;

/// <summary>A place for a gang and what speaks for it. The smallest one is the best.</summary>
internal sealed record Placement : IComparable<Placement>
{
    public required PodSpace Pod { get; init; }

    public required MeshRectangle Rectangle { get; init; }

    /// <summary>Model-parallel groups that more than one node would share: they talk in every layer.</summary>
    public required int SplitGroups { get; init; }

    /// <summary>Nodes that the gang would span.</summary>
    public required int Nodes { get; init; }

    /// <summary>Failures of the last day of the nodes that the gang would span.</summary>
    public required int Wear { get; init; }

    /// <summary>Free devices left in the pod: the fullest pod is filled first, so that empty ones stay whole.</summary>
    public required int FreeAfter { get; init; }

    /// <summary>Free devices right beside it.</summary>
    public required int FreeNeighbours { get; init; }

    /// <summary>Devices of the largest rectangle that stays free.</summary>
    public required int LargestLeft { get; init; }

    /// <summary>Its shape, with the part of one model-parallel group.</summary>
    public required SliceShape Shape { get; init; }

    /// <summary>Place of its shape in the order of preference.</summary>
    public required int ShapeRank { get; init; }

    /// <summary>A place that is chosen already, whatever speaks for others; nothing is compared with it.</summary>
    public static Placement Chosen(PodSpace pod, MeshRectangle area, SliceShape shape) => new()
    {
        Pod = pod, Rectangle = area, Shape = shape, SplitGroups = 0, Nodes = 0, Wear = 0, FreeAfter = 0, FreeNeighbours = 0, LargestLeft = 0, ShapeRank = 0,
    };

    public int CompareTo(Placement? other) => other is null ? -1 : Key.CompareTo(other.Key);

    private (int, int, int, int, int, int, (int, int, int, int)) Key =>
        (SplitGroups, Nodes, Wear, FreeAfter, FreeNeighbours, -LargestLeft,
            (ShapeRank, Pod.Index, Rectangle.Origin.Row, Rectangle.Origin.Column));
}
