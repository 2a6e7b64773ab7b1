namespace T5Platform.Contracts.Ids;

/// <summary>One lease of one slice.</summary>
[GenerateSerializer, Immutable, Alias("t5.LeaseId")]
[JsonConverter(typeof(GuidIdJsonConverter<LeaseId>))]
public readonly record struct LeaseId([property: Id(0)] Guid Value) : IGuidId<LeaseId>
{
    /// <inheritdoc/>
    public static LeaseId From(Guid value) => new(value);

    /// <summary>A new id whose order follows <paramref name="time"/> (UUID version 7).</summary>
    public static LeaseId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
