using System.Text.Json;
using static T5Platform.Contracts.Specs.Reading.SpecFieldForms;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The part of the table about an optimiser.</summary>
internal static class OptimizerFields
{
    public const string InverseSquareRoot = "inverse_square_root";
    public const string Constant = "constant";

    /// <summary>The fields, with the defaults of the kind of training that they are for.</summary>
    public static IReadOnlyList<SpecField> Of(string defaults)
    {
        using var json = JsonDocument.Parse(defaults);
        return
        [
            new()
            {
                Name = "schedule", Type = SpecFieldType.Text, Allowed = [InverseSquareRoot, Constant],
                Description = "How the rate goes over the steps: rate / sqrt(max(step, warmupSteps)), or the rate itself.",
                Default = json.RootElement.GetProperty("schedule").GetRawText(),
            },
            Fraction("learningRate", "The rate that the schedule scales.", 1e-9, 1_000) with
            {
                Default = json.RootElement.GetProperty("learningRate").GetRawText(),
            },
            Whole("warmupSteps", "Steps during which the inverse square root stays flat.", 1, 1_000_000_000) with { Default = "10000" },
        ];
    }
}
