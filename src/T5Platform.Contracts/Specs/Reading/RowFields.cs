using static T5Platform.Contracts.Specs.Reading.SpecFieldForms;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The part of the table about rows.</summary>
internal static class RowFields
{
    public static SpecField Rows { get; } = new()
    {
        Name = "rows", Type = SpecFieldType.List, Required = true, MinimumLength = 1, MaximumLength = 64,
        Description = "The rows of the table, each with what differs from the baseline.",
        Item = new()
        {
            Type = SpecFieldType.Object, Description = "A row.",
            Fields =
            [
                Text("name", "Name of the row; no two rows share one.", 100) with
                {
                    Required = true, MinimumLength = 1, Pattern = OneLine, PatternInWords = OneLineInWords,
                },
                new()
                {
                    Name = "baseline", Type = SpecFieldType.Boolean, Default = "false",
                    Description = "Whether the others are compared with this row; at most one is.",
                },
                new()
                {
                    Name = "pretrain", Type = SpecFieldType.Boolean, Default = "true",
                    Description = "Whether it pre-trains; if not, its fine-tunings begin from the initial weights, or from initialCheckpoint.",
                },
                Name("objective", "Another objective; the experiment's if left out.", SpecNameKind.Objective),
                Corpus("Another corpus; the experiment's if left out."),
                .. Corruption("the experiment's"),
                UniqueTokens("as many as the experiment's"),
                Whole("pretrainingSteps", "Another number of pre-training steps; the experiment's if left out.", 1, 1_000_000_000),
                Checkpoint("Another imported checkpoint to begin from; the experiment's if left out."),
                new()
                {
                    Name = "extraSeeds", Type = SpecFieldType.List, MinimumLength = 1, MaximumLength = ExperimentSpec.MostSeeds - 1, DistinctItems = true,
                    Description = "Seeds beside the experiment's, with which only this row is run.",
                    Item = Whole("", "A seed.", 0, LargestExactInteger),
                },
            ],
        },
    };
}
