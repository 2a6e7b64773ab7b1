namespace T5Platform.Contracts.Ids;

/// <summary>One committed or offered checkpoint.</summary>
[GenerateSerializer, Immutable, Alias("t5.CheckpointId")]
[JsonConverter(typeof(GuidIdJsonConverter<CheckpointId>))]
public readonly record struct CheckpointId([property: Id(0)] Guid Value) : IGuidId<CheckpointId>
{
    /// <inheritdoc/>
    public static CheckpointId From(Guid value) => new(value);

    /// <summary>A new id whose order follows <paramref name="time"/> (UUID version 7).</summary>
    public static CheckpointId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
