using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Files;
using T5Platform.Study.Parents;
using T5Platform.Study.Planning;

namespace T5Platform.Study.Sweeps;

/// <summary>Whether every trial can be submitted, at the lowest rung and at the one above it.</summary>
internal static class SweepTrialCheck
{
    /// <summary>An error that several trials have is told once, with the first of them.</summary>
    public static void Check(StudyFile file, SweepDefinition sweep, KnownNames? known)
    {
        var told = new HashSet<(string, string)>();
        foreach (var trial in SweepTrials.Of(sweep))
        {
            foreach (var error in Errors(sweep, trial, known).Where(error => told.Add((error.Path, error.Message))))
            {
                var at = file.Root.Object("fields")![error.Path];
                file.Errors.Add(at?.Place ?? 0, at?.Path ?? $"spec.{error.Path}", error.Code, $"Trial {trial.Number}: {error.Message}");
            }
        }
    }

    private static IReadOnlyList<SpecError> Errors(SweepDefinition sweep, SweepTrial trial, KnownNames? known)
    {
        var lowest = SweepSpecs.Of(default, sweep, trial, 0, known);
        if (lowest.Spec is not { } spec || sweep.Halving is null)
            return lowest.Errors;
        var above = SweepSpecs.Of(default, sweep, trial, 1, known);
        if (above.Spec is null)
            return above.Errors;
        var (from, to) = (ExperimentPlanner.Plan(default, spec), ExperimentPlanner.Plan(default, above.Spec));
        return Extension.Of(to, from, ExperimentState.Completed) is ExtensionOutcome.Refused refused
            ? [new("halving", SpecErrorCode.NotAllowed, $"it could not go on to the next rung. {refused.Sentence}")]
            : [];
    }
}
