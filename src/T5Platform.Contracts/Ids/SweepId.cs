namespace T5Platform.Contracts.Ids;

/// <summary>One sweep: experiments that are submitted one after the other, by what became of those before.</summary>
[GenerateSerializer, Immutable, Alias("t5.SweepId")]
[JsonConverter(typeof(GuidIdJsonConverter<SweepId>))]
public readonly record struct SweepId([property: Id(0)] Guid Value) : IGuidId<SweepId>
{
    /// <inheritdoc/>
    public static SweepId From(Guid value) => new(value);

    /// <summary>A new id whose order follows <paramref name="time"/> (UUID version 7).</summary>
    public static SweepId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
