using T5Platform.Contracts.Shards;

namespace T5Platform.NodeAgent.Shards;

/// <summary>What must be done so that a node runs what it was ordered to run.</summary>
internal abstract record ShardAction
{
    private ShardAction()
    {
    }

    /// <summary>Spawn it.</summary>
    internal sealed record Start(ShardAssignment Assignment) : ShardAction;

    /// <summary>Kill it: nobody wants it any more.</summary>
    internal sealed record Kill(ShardLife Life) : ShardAction;

    /// <summary>Tell it its gang.</summary>
    internal sealed record TellPeers(ShardLife Life, IReadOnlyList<string> Peers) : ShardAction;

    /// <summary>Tell it its directive.</summary>
    internal sealed record TellDirective(ShardLife Life, ShardDirective Directive) : ShardAction;
}
