using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Mapping;

namespace T5Platform.Web.Studies;

/// <summary>What came of submitting a table.</summary>
/// <param name="Experiments">Those that were accepted, or were there.</param>
internal sealed record SubmittedTable(IReadOnlyList<MappedExperiment> Experiments)
{
    /// <summary>Why the control plane could not be asked; null: it answered.</summary>
    public string? Away { get; init; }

    /// <summary>The refusal that ended it; null: none.</summary>
    public Acknowledgement? Refused { get; init; }

    /// <summary>What this cluster does not know of a spec; empty: nothing.</summary>
    public IReadOnlyList<SpecError> Errors { get; init; } = [];

    /// <summary>Why not all of it is submitted, in a sentence; null: all is.</summary>
    public string? Trouble => Away ?? Refused?.Sentence ?? (Errors is [var first, ..] ? $"{first.Path}: {first.Message}" : null);
}
