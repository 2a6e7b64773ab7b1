using T5Platform.Contracts.Leases;
using T5Platform.Storage.Reading;

namespace T5Platform.Storage.Model;

/// <summary>Table <c>events</c>.</summary>
internal sealed class EventRow
{
    public required long Number { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Kind { get; init; }
    public required string Sentence { get; init; }
    public required Guid? ExperimentId { get; init; }
    public required HolderKind? HolderKind { get; init; }
    public required Guid? HolderId { get; init; }
    public required long Generation { get; init; }
    public required string? Node { get; init; }

    public StoredEvent ToStored() => new(Number, new()
    {
        At = At, Kind = Kind, Sentence = Sentence, Generation = new(Generation),
        Experiment = ExperimentId is { } experiment ? new ExperimentId(experiment) : null,
        Holder = HolderKind is { } kind && HolderId is { } holder ? new LeaseHolder(kind, holder) : null,
        Node = Node is { } node ? new NodeId(node) : null,
    });
}
