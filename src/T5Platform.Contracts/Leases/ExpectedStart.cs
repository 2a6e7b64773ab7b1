using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Leases;

/// <summary>When a waiting request is expected to start, and the rectangle that it is likeliest to get.</summary>
[GenerateSerializer, Immutable, Alias("t5.ExpectedStart")]
public sealed record ExpectedStart
{
    /// <summary>When; null when nobody knows.</summary>
    [Id(0)] public DateTimeOffset? At { get; init; }

    /// <summary>What that rests on.</summary>
    [Id(1)] public StartBasis Basis { get; init; }

    /// <summary>The pod of the rectangle; null when no pod has room even if it is empty.</summary>
    [Id(2)] public PodId? Pod { get; init; }

    /// <summary>The rectangle.</summary>
    [Id(3)] public MeshRectangle? Rectangle { get; init; }

    /// <summary>Who stands in it now, by name.</summary>
    [Id(4)] public IReadOnlyList<string> Blockers { get; init; } = [];

    /// <summary>When this was computed.</summary>
    [Id(5)] public required DateTimeOffset AsOf { get; init; }
}
