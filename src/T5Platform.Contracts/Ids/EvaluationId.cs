namespace T5Platform.Contracts.Ids;

/// <summary>One evaluation of one checkpoint on one task.</summary>
[GenerateSerializer, Immutable, Alias("t5.EvaluationId")]
[JsonConverter(typeof(GuidIdJsonConverter<EvaluationId>))]
public readonly record struct EvaluationId([property: Id(0)] Guid Value) : IGuidId<EvaluationId>
{
    /// <inheritdoc/>
    public static EvaluationId From(Guid value) => new(value);

    /// <summary>A new id whose order follows <paramref name="time"/> (UUID version 7).</summary>
    public static EvaluationId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
