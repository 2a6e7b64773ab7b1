namespace T5Platform.Contracts.Ids;

/// <summary>One experiment: what a person submits.</summary>
[GenerateSerializer, Immutable, Alias("t5.ExperimentId")]
[JsonConverter(typeof(GuidIdJsonConverter<ExperimentId>))]
public readonly record struct ExperimentId([property: Id(0)] Guid Value) : IGuidId<ExperimentId>
{
    /// <inheritdoc/>
    public static ExperimentId From(Guid value) => new(value);

    /// <summary>A new id whose order follows <paramref name="time"/> (UUID version 7).</summary>
    public static ExperimentId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
