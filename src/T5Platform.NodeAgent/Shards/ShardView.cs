using T5Platform.Contracts.Shards;

namespace T5Platform.NodeAgent.Shards;

/// <summary>A shard that lives here, as the reconciliation sees it.</summary>
internal sealed record ShardView
{
    public required ShardLife Life { get; init; }

    public required int DeviceIndex { get; init; }

    /// <summary>Whether it was told its peers already.</summary>
    public required bool KnowsPeers { get; init; }

    public required ShardDirective Directive { get; init; }

    /// <summary>Whether it is being killed.</summary>
    public required bool Ending { get; init; }
}
