using System.Text.Json;

namespace T5Platform.Web.Rest.Documents;

/// <summary>A trial of a sweep.</summary>
public sealed record SweepTrialDocument
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it has in each field.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Values { get; init; }

    /// <summary>planned, running, scored or lost: where it stands on the highest rung that it came to.</summary>
    public required string State { get; init; }

    /// <summary>What it reached, rung by rung; empty before it begins.</summary>
    public required IReadOnlyList<SweepRungDocument> Rungs { get; init; }
}
