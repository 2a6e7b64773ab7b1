namespace T5Platform.Benchmarks;

/// <summary>What a figure may be at most, beside what it was when the limit was set.</summary>
internal sealed record Limit
{
    /// <summary>What the figure is.</summary>
    public required string What { get; init; }

    /// <summary>The figure must not be greater.</summary>
    public required double AtMost { get; init; }

    /// <summary>The figure as it was measured last.</summary>
    public required double Measured { get; init; }

    /// <summary>On what.</summary>
    public required string On { get; init; }
}
