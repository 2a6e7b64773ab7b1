using T5Platform.Contracts.WhatIf;

namespace T5Platform.Web.Rest.Documents;

/// <summary>What the scheduler would do otherwise at this moment.</summary>
internal sealed record WhatIfDocument
{
    /// <summary>Who would start now, and does not.</summary>
    public required IReadOnlyList<HolderDocument> WouldStart { get; init; }

    /// <summary>Who starts now, and would not.</summary>
    public required IReadOnlyList<HolderDocument> WouldWait { get; init; }

    /// <summary>Who would wait for another reason.</summary>
    public required IReadOnlyList<QueuedDocument> OtherReasons { get; init; }

    /// <summary>Who would be moved, resized or made to leave, each a sentence.</summary>
    public required IReadOnlyList<string> Moves { get; init; }

    /// <summary>Who would start at another time.</summary>
    public required IReadOnlyList<OtherStartDocument> OtherStarts { get; init; }

    public static WhatIfDocument Of(WhatIfAnswer answer) => new()
    {
        WouldStart = [.. answer.WouldStart.Select(HolderDocument.Of)],
        WouldWait = [.. answer.WouldWait.Select(HolderDocument.Of)],
        OtherReasons = [.. answer.OtherReasons.Select(QueuedDocument.Of)],
        Moves = answer.Moves,
        OtherStarts = [.. answer.OtherStarts.Select(other => new OtherStartDocument(other.Who.Holder.ToString(), other.Who.Name, other.Expected, other.Then))],
    };
}
