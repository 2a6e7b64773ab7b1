using static T5Platform.Contracts.Specs.Reading.SpecFieldForms;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The part of the table about restarts.</summary>
internal static class RestartFields
{
    public static SpecField Restarts { get; } = new()
    {
        Name = "restarts", Type = SpecFieldType.Object, Default = "{}",
        Description = "How often each run may die.",
        Fields =
        [
            Whole("maxRestartsWithoutProgress", "Deaths allowed without a step beyond the best so far; progress sets the count back.", 0, 1_000) with { Default = "5" },
            Whole("maxDeathsPerNode", "Deaths on one node after which the run is not placed there again.", 1, 1_000) with { Default = "3" },
        ],
    };
}
