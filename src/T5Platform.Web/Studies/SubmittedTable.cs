using T5Platform.Contracts.Grains;

namespace T5Platform.Web.Studies;

/// <summary>What came of submitting a table.</summary>
/// <param name="Experiments">Those that were accepted, or were there.</param>
/// <param name="Away">Why the control plane could not be asked; null: it answered.</param>
/// <param name="Refused">The refusal that ended it; null: none.</param>
internal sealed record SubmittedTable(IReadOnlyList<(ExperimentId Id, string Name)> Experiments, string? Away, Acknowledgement? Refused)
{
    /// <summary>Whether all of it is submitted.</summary>
    public bool IsDone => Away is null && Refused is null;
}
