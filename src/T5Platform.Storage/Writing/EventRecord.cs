using T5Platform.Contracts.Ids;

namespace T5Platform.Storage.Writing;

/// <summary>One line of the history that people read. Appended in the transaction of the change that it tells of.</summary>
public sealed record EventRecord
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Stable kind, a past participle: <c>run-started</c>, <c>lease-granted</c>, <c>checkpoint-committed</c>, <c>shard-exited</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What happened, in a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>The experiment, when it belongs to one.</summary>
    public ExperimentId? Experiment { get; init; }

    /// <summary>The run or evaluation, when it is about one.</summary>
    public LeaseHolder? Holder { get; init; }

    /// <summary>Its life.</summary>
    public Generation Generation { get; init; }

    /// <summary>The node, when it is about one.</summary>
    public NodeId? Node { get; init; }
}
