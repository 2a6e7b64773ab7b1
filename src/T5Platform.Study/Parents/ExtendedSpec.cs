using System.Globalization;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Parents;

/// <summary>The spec of an experiment with more steps than another one, which its runs go on from.</summary>
public static class ExtendedSpec
{
    private const int LongestName = 100;

    /// <summary>The spec.</summary>
    /// <param name="parent">The experiment to extend.</param>
    /// <param name="spec">Its spec.</param>
    /// <param name="pretrainingSteps">Steps of the pre-trainings; null: as many. Rows that have a number of their own keep it.</param>
    /// <param name="finetuningSteps">Steps of the fine-tunings; null: as many.</param>
    public static ExperimentSpec Of(ExperimentId parent, ExperimentSpec spec, long? pretrainingSteps, long? finetuningSteps) => spec with
    {
        Name = Name(spec.Name, string.Join(" and ", new[] { pretrainingSteps, finetuningSteps }.OfType<long>().Select(static steps => steps.ToString(CultureInfo.InvariantCulture)))),
        Extends = parent,
        Pretraining = spec.Pretraining is { } pretraining ? pretraining with { Steps = pretrainingSteps ?? pretraining.Steps } : null,
        Finetuning = spec.Finetuning is { } finetuning ? finetuning with { Steps = finetuningSteps ?? finetuning.Steps } : null,
    };

    private static string Name(string name, string steps)
    {
        var ending = $", extended to {steps} steps";
        return name.Length + ending.Length <= LongestName ? name + ending : $"{name[..(LongestName - ending.Length - 1)]}…{ending}";
    }
}
