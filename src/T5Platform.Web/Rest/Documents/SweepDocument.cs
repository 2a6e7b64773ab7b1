using System.Text.Json;

namespace T5Platform.Web.Rest.Documents;

/// <summary>A sweep with all of its trials.</summary>
public sealed record SweepDocument
{
    /// <summary>Where it stands.</summary>
    public required SweepSummaryDocument Sweep { get; init; }

    /// <summary>What trials are compared by: <c>sst2 accuracy, max</c>.</summary>
    public required string Objective { get; init; }

    /// <summary>Steps of each rung; empty where trials have one.</summary>
    public required IReadOnlyList<long> Rungs { get; init; }

    /// <summary>Number of the best trial so far; null while none has a score.</summary>
    public int? Best { get; init; }

    /// <summary>Every trial, those that have not begun among them.</summary>
    public required IReadOnlyList<SweepTrialDocument> Trials { get; init; }

    /// <summary>The sweep's file in its canonical form.</summary>
    public required JsonElement Definition { get; init; }
}
