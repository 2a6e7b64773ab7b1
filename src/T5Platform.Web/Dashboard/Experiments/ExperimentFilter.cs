using T5Platform.Contracts.Experiments;
using T5Platform.Storage.Reading;

namespace T5Platform.Web.Dashboard.Experiments;

/// <summary>Which experiments are listed: those whose name or id has every word, in one state or any.</summary>
public sealed record ExperimentFilter(string Text = "", ExperimentState? State = null)
{
    /// <summary>Whether it lets everything through.</summary>
    public bool IsEmpty => State is null && string.IsNullOrWhiteSpace(Text);

    /// <summary>What it lets through, in the same order.</summary>
    public IReadOnlyList<ExperimentSummary> Of(IReadOnlyList<ExperimentSummary> experiments) =>
        [.. experiments.Where(experiment => (State is null || experiment.State == State) && Words.All(word => Has(experiment, word)))];

    /// <summary>How many the text lets through in each state.</summary>
    public int Count(IReadOnlyList<ExperimentSummary> experiments, ExperimentState? state) => (this with { State = state }).Of(experiments).Count;

    /// <summary>A state as it stands in an address, or null.</summary>
    public static ExperimentState? ReadState(string? text) =>
        Enum.GetValues<ExperimentState>().Cast<ExperimentState?>().FirstOrDefault(state => string.Equals(state.ToString(), text, StringComparison.OrdinalIgnoreCase));

    private string[] Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Has(ExperimentSummary experiment, string word) =>
        experiment.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || experiment.Id.ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
