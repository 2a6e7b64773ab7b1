namespace T5Platform.Contracts.Ids;

/// <summary>A team with a quota. Dots make a path, <c>lab.team</c>: a tenant counts in all of those above it. A DNS label, at most 63.</summary>
[GenerateSerializer, Immutable, Alias("t5.TenantId")]
[JsonConverter(typeof(NameIdJsonConverter<TenantId>))]
public readonly record struct TenantId([property: Id(0)] string Value) : INameId<TenantId>
{
    /// <summary>Whoever belongs to no tenant that an operator named.</summary>
    public static readonly TenantId Default = new("default");

    /// <inheritdoc/>
    public static TenantId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
