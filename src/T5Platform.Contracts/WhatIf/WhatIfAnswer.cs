using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Leases;

namespace T5Platform.Contracts.WhatIf;

/// <summary>What the scheduler would do otherwise at this moment. Nothing was changed.</summary>
[GenerateSerializer, Immutable, Alias("t5.WhatIfAnswer")]
public sealed record WhatIfAnswer
{
    /// <summary>Accepted, or why the question makes no sense.</summary>
    [Id(0)] public Acknowledgement Taken { get; init; } = Acknowledgement.Accepted;

    /// <summary>Who would start now, and does not.</summary>
    [Id(1)] public IReadOnlyList<NamedHolder> WouldStart { get; init; } = [];

    /// <summary>Who starts now, and would not.</summary>
    [Id(2)] public IReadOnlyList<NamedHolder> WouldWait { get; init; } = [];

    /// <summary>Who would wait for another reason.</summary>
    [Id(3)] public IReadOnlyList<QueuedRequest> OtherReasons { get; init; } = [];

    /// <summary>Who would be moved, resized or made to leave, and is not; each a sentence.</summary>
    [Id(4)] public IReadOnlyList<string> Moves { get; init; } = [];

    /// <summary>Who would start at another time.</summary>
    [Id(5)] public IReadOnlyList<OtherStart> OtherStarts { get; init; } = [];

    /// <summary>The question makes no sense.</summary>
    public static WhatIfAnswer Refused(string code, string sentence) => new() { Taken = Acknowledgement.Refused(code, sentence) };
}
