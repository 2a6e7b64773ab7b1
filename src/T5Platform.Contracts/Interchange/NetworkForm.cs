using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Interchange;

/// <summary>A network's form: what a spec says of it, and the numbers that a spec leaves to T5's own.</summary>
public sealed record NetworkForm
{
    /// <summary>Buckets of relative positions, of every network of the platform.</summary>
    public const int T5RelativeBuckets = 32;

    /// <summary>From this distance on, all positions share the last bucket.</summary>
    public const int T5RelativeMaxDistance = 128;

    /// <summary>Added to the mean square before its root is taken.</summary>
    public const double T5LayerNormEpsilon = 1e-6;

    /// <summary>Sizes and architecture.</summary>
    public required ModelSpec Model { get; init; }

    /// <summary>Rows of the embedding: at least the vocabulary's size.</summary>
    public required int VocabularyRows { get; init; }

    /// <summary>Inner width of its adapters; null: it has none.</summary>
    public int? AdapterWidth { get; init; }

    /// <summary>Buckets of relative positions.</summary>
    public int RelativeBuckets { get; init; } = T5RelativeBuckets;

    /// <summary>From this distance on, all positions share the last bucket.</summary>
    public int RelativeMaxDistance { get; init; } = T5RelativeMaxDistance;

    /// <summary>Added to the mean square before its root is taken.</summary>
    public double LayerNormEpsilon { get; init; } = T5LayerNormEpsilon;

    /// <summary>What of it no spec can ask for: empty where a run can begin from such a network.</summary>
    public IReadOnlyList<ConfigProblem> BeyondSpecs() =>
    [
        .. Only("relative_attention_num_buckets", RelativeBuckets, T5RelativeBuckets),
        .. Only("relative_attention_max_distance", RelativeMaxDistance, T5RelativeMaxDistance),
        .. Only("layer_norm_epsilon", LayerNormEpsilon, T5LayerNormEpsilon),
        .. AdapterWidth is { } width ? [new("t5platform_adapter_width", $"{width}", "none: adapters belong to one fine-tuning, and no other begins with them")] : Array.Empty<ConfigProblem>(),
    ];

    private static IEnumerable<ConfigProblem> Only<T>(string field, T value, T allowed) where T : IFormattable, IEquatable<T> =>
        value.Equals(allowed) ? [] : [new(field, value.ToString(null, null), $"{allowed} here, as in every released T5")];
}
