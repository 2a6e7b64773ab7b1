using System.Text.Json.Serialization;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Cli.Api.Documents;

/// <summary>A node with its block of a pod and its devices.</summary>
internal sealed record Node
{
    [JsonPropertyName("node")]
    public required string Name { get; init; }
    public required string Pool { get; init; }
    public required string Pod { get; init; }
    public required MeshRectangle Block { get; init; }
    public required IReadOnlyList<Device> Devices { get; init; }
    public required string Health { get; init; }
    public string Address { get; init; } = "";
    public IReadOnlyList<DateTimeOffset> Failures { get; init; } = [];
    public DateTimeOffset? QuarantinedUntil { get; init; }
    public DateTimeOffset? EmptyBy { get; init; }
}
