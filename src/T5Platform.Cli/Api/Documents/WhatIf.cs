namespace T5Platform.Cli.Api.Documents;

/// <summary>What the scheduler would do otherwise.</summary>
internal sealed record WhatIf
{
    public required IReadOnlyList<Holder> WouldStart { get; init; }
    public required IReadOnlyList<Holder> WouldWait { get; init; }
    public required IReadOnlyList<Queued> OtherReasons { get; init; }
    public required IReadOnlyList<string> Moves { get; init; }
    public required IReadOnlyList<OtherStart> OtherStarts { get; init; }
}
