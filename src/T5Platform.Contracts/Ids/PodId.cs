namespace T5Platform.Contracts.Ids;

/// <summary>One pod: a rows × columns mesh of devices. A DNS label: lower-case letters, digits, dots and hyphens, at most 63.</summary>
[GenerateSerializer, Immutable, Alias("t5.PodId")]
[JsonConverter(typeof(NameIdJsonConverter<PodId>))]
public readonly record struct PodId([property: Id(0)] string Value) : INameId<PodId>
{
    /// <inheritdoc/>
    public static PodId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
