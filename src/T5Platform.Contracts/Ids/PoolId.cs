namespace T5Platform.Contracts.Ids;

/// <summary>One pool: pods of one device kind. A DNS label: lower-case letters, digits, dots and hyphens, at most 63.</summary>
[GenerateSerializer, Immutable, Alias("t5.PoolId")]
[JsonConverter(typeof(NameIdJsonConverter<PoolId>))]
public readonly record struct PoolId([property: Id(0)] string Value) : INameId<PoolId>
{
    /// <inheritdoc/>
    public static PoolId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
