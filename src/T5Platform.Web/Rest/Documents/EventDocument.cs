using T5Platform.Storage.Reading;

namespace T5Platform.Web.Rest.Documents;

/// <summary>One line of history.</summary>
internal sealed record EventDocument
{
    /// <summary>Rises with time; give the smallest seen as <c>before</c> to read on.</summary>
    public required long Number { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Stable kind: run-started, lease-granted, …</summary>
    public required string Kind { get; init; }

    /// <summary>What happened, in a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>The run or evaluation: <c>run-…</c> or <c>evaluation-…</c>.</summary>
    public string? Holder { get; init; }

    /// <summary>Its life.</summary>
    public required long Generation { get; init; }

    /// <summary>The node.</summary>
    public NodeId? Node { get; init; }

    public static EventDocument Of(StoredEvent stored) => new()
    {
        Number = stored.Number,
        At = stored.Event.At,
        Kind = stored.Event.Kind,
        Sentence = stored.Event.Sentence,
        Holder = stored.Event.Holder?.ToString(),
        Generation = stored.Event.Generation.Value,
        Node = stored.Event.Node,
    };
}
