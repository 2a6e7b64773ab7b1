using System.Text.Json;
using static T5Platform.Contracts.Specs.Reading.SpecFieldForms;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The part of the table about an optimiser.</summary>
internal static class OptimizerFields
{
    /// <summary>The fields, with the defaults of the kind of training that they are for.</summary>
    public static IReadOnlyList<SpecField> Of(string defaults)
    {
        using var json = JsonDocument.Parse(defaults);
        return
        [
            new()
            {
                Name = "schedule", Type = SpecFieldType.Text, Allowed = SpecChoice.Texts<LearningRateSchedule>(),
                Description = "How the rate goes over the steps: rate / sqrt(max(step, warmupSteps)), the rate itself, or up over warmupSteps and down to 0 at the end.",
                Default = json.RootElement.GetProperty("schedule").GetRawText(),
            },
            Fraction("learningRate", "The rate that the schedule scales.", 1e-9, 1_000) with
            {
                Default = json.RootElement.GetProperty("learningRate").GetRawText(),
            },
            Whole("warmupSteps", "Steps during which the inverse square root stays flat, or the triangle rises.", 1, 1_000_000_000) with { Default = "10000" },
            Choice<OptimizerAlgorithm>("algorithm", "How gradients become new weights: the paper's Adafactor, or AdamW, to which the fields below belong."),
            Fraction("weightDecay", "AdamW: share of a weight that is taken off at each step, times the rate.", 0, 1) with { Default = "0" },
            Fraction("beta1", "AdamW: decay of the mean gradient.", 0, 0.99999) with { Default = "0.9" },
            Fraction("beta2", "AdamW: decay of the mean squared gradient.", 0, 0.9999999) with { Default = "0.999" },
        ];
    }
}
