using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Imports;

namespace T5Platform.Study.Parents;

/// <summary>Settles the runs' checkpoints that a spec names: each becomes one step, which exists and whose network fits, or an error at its place. Pure.</summary>
public static class ParentCheckpoints
{
    private const int MostStepsTold = 12;

    /// <summary>The runs that a spec names.</summary>
    public static IReadOnlyList<RunId> Named(ExperimentSpec spec) =>
        [.. Places(spec).Select(static place => RunCheckpointName.TryParse(place.Text)?.Run).OfType<RunId>().Distinct()];

    /// <summary>The spec with a step in each name, or every error.</summary>
    /// <param name="spec">A sound spec.</param>
    /// <param name="parents">The runs of <see cref="Named"/> that have begun.</param>
    /// <param name="before">What was submitted under the same key, if anything was: a name without a step means what it meant then.</param>
    public static SpecReading Settle(ExperimentSpec spec, IReadOnlyDictionary<RunId, ParentRun> parents, ExperimentSpec? before = null)
    {
        var errors = new List<SpecError>();
        var earlier = before is null ? [] : Places(before).ToDictionary(static place => place.Path, static place => RunCheckpointName.TryParse(place.Text));
        var settled = spec with
        {
            InitialCheckpoint = Settled("initialCheckpoint", spec.InitialCheckpoint),
            Rows = [.. spec.Rows.Select((row, index) => row with { InitialCheckpoint = Settled(PathOf(index), row.InitialCheckpoint) })],
        };
        return errors.Count > 0 ? SpecReading.Unsound(errors) : SpecReading.Sound(settled);

        string? Settled(string path, string? text)
        {
            if (RunCheckpointName.TryParse(text) is not { } name)
                return text;
            if (name.Step is null && earlier.GetValueOrDefault(path) is { Step: not null } then && then.Run == name.Run)
                return then.ToString();
            if (Complaint(spec, name, parents.GetValueOrDefault(name.Run)) is not { } complaint)
                return (name with { Step = name.Step ?? parents[name.Run].Steps[^1] }).ToString();
            errors.Add(new(path, SpecErrorCode.NotAllowed, complaint));
            return text;
        }
    }

    private static string? Complaint(ExperimentSpec spec, RunCheckpointName name, ParentRun? parent)
    {
        if (parent is null)
            return $"There is no run '{name.Run}' that has begun.";
        if (parent.Steps.Count == 0)
            return $"Run {parent.Name} has no sound checkpoint yet.";
        if (name.Step is { } step && !parent.Steps.Contains(step))
            return $"Run {parent.Name} has no sound checkpoint of step {step}; it has those of {Told(parent.Steps)}.";
        if (parent.Spec.Method.AdapterWidth is not null)
            return $"Run {parent.Name} has adapters, which another run cannot begin from.";
        List<string> differences = [.. SizeDifferences.Between(spec.Model, parent.Spec.Model)];
        if (spec.Vocabulary != parent.Spec.Vocabulary)
            differences.Add($"vocabulary is {spec.Vocabulary}, its is {parent.Spec.Vocabulary}");
        return differences.Count == 0 ? null
            : $"Run {parent.Name} is of another network: {string.Join("; ", differences)}.{SizeDifferences.PresetHint(parent.Spec.Model)}";
    }

    private static string Told(IReadOnlyList<long> steps) => steps.Count <= MostStepsTold
        ? string.Join(", ", steps)
        : $"{string.Join(", ", steps.Take(MostStepsTold - 1))}, … {steps[^1]}";

    private static IEnumerable<(string Path, string? Text)> Places(ExperimentSpec spec) =>
        spec.Rows.Select(static (row, index) => (PathOf(index), row.InitialCheckpoint)).Prepend(("initialCheckpoint", spec.InitialCheckpoint));

    private static string PathOf(int row) => $"rows[{row}].initialCheckpoint";
}
