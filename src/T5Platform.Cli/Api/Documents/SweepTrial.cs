using System.Text.Json;

namespace T5Platform.Cli.Api.Documents;

/// <summary>A trial of a sweep.</summary>
internal sealed record SweepTrial
{
    public required int Number { get; init; }
    public required IReadOnlyDictionary<string, JsonElement> Values { get; init; }
    public required string State { get; init; }
    public required IReadOnlyList<SweepRung> Rungs { get; init; }
}
