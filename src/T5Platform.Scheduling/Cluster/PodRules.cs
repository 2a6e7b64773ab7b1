namespace T5Platform.Scheduling.Cluster;

/// <summary>What an operator says about a pod, beside what its nodes say of themselves.</summary>
/// <param name="Torus">Whether its last row lies beside its first, and its last column beside its first: slices may wrap.</param>
/// <param name="Policy">Which rectangles may be leased.</param>
public sealed record PodRules(bool Torus = false, SlicePolicy Policy = SlicePolicy.AnyRectangle)
{
    /// <summary>A plain mesh, any rectangle.</summary>
    public static readonly PodRules Default = new();
}
