namespace T5Platform.Contracts.Specs;

/// <summary>A beam search with a penalty for length (paper 3.7).</summary>
[GenerateSerializer, Immutable, Alias("t5.BeamSpec")]
public sealed record BeamSpec
{
    /// <summary>Beams, 2 or more; the paper's final models have 4.</summary>
    [Id(0)] public required int Width { get; init; }

    /// <summary>Alpha: an output of n tokens scores its log-probability over ((5 + n) / 6)^alpha.</summary>
    [Id(1)] public double LengthPenalty { get; init; } = 0.6;

    /// <summary>Tasks that are decoded so, the others greedily; null: all.</summary>
    [Id(2)] public IReadOnlyList<string>? Tasks { get; init; }
}
