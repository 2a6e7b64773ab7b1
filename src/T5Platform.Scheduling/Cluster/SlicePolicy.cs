namespace T5Platform.Scheduling.Cluster;

/// <summary>Which rectangles of a pod may be leased.</summary>
public enum SlicePolicy
{
    /// <summary>Any.</summary>
    AnyRectangle,

    /// <summary>Inside one node, or whole nodes only.</summary>
    NodeAligned,
}
