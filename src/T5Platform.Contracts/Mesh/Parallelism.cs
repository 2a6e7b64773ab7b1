namespace T5Platform.Contracts.Mesh;

/// <summary>How a run is cut: <paramref name="Data"/> replicas of the batch × <paramref name="Model"/> partitions of the parameters.</summary>
[GenerateSerializer, Immutable, Alias("t5.Parallelism")]
public readonly record struct Parallelism([property: Id(0)] int Data, [property: Id(1)] int Model)
{
    /// <summary>One device.</summary>
    public static readonly Parallelism Single = new(1, 1);

    /// <summary>How many devices, and so shards, it takes.</summary>
    [JsonIgnore]
    public int WorldSize => Data * Model;

    /// <inheritdoc/>
    public override string ToString() => $"{Data}x{Model}";
}
