namespace T5Platform.Contracts.Ids;

/// <summary>One machine with one agent. A DNS label: lower-case letters, digits, dots and hyphens, at most 63.</summary>
[GenerateSerializer, Immutable, Alias("t5.NodeId")]
[JsonConverter(typeof(NameIdJsonConverter<NodeId>))]
public readonly record struct NodeId([property: Id(0)] string Value) : INameId<NodeId>
{
    /// <inheritdoc/>
    public static NodeId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
