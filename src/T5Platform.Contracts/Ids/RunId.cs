namespace T5Platform.Contracts.Ids;

/// <summary>One run: one training, across all its restarts.</summary>
[GenerateSerializer, Immutable, Alias("t5.RunId")]
[JsonConverter(typeof(GuidIdJsonConverter<RunId>))]
public readonly record struct RunId([property: Id(0)] Guid Value) : IGuidId<RunId>
{
    /// <inheritdoc/>
    public static RunId From(Guid value) => new(value);

    /// <summary>A new id whose order follows <paramref name="time"/> (UUID version 7).</summary>
    public static RunId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
