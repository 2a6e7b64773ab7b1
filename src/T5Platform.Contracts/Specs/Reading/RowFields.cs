using static T5Platform.Contracts.Specs.Reading.SpecFieldForms;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The part of the table about rows.</summary>
internal static class RowFields
{
    public static SpecField Rows { get; } = new()
    {
        Name = "rows", Type = SpecFieldType.List, Required = true, MinimumLength = 1, MaximumLength = ExperimentSpec.MostRows,
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
                new()
                {
                    Name = "finetune", Type = SpecFieldType.Boolean, Default = "true",
                    Description = "Whether it is fine-tuned; if not, the checkpoints of its pre-training are judged, as of a joint run on all tasks.",
                },
                Name("objective", "Another objective; the experiment's if left out.", SpecNameKind.Objective),
                Corpus("Another corpus; the experiment's if left out."),
                .. Corruption("the experiment's"),
                UniqueTokens("as many as the experiment's"),
                MixtureFields.OfRow,
                Flag("leaveOneOut", "Whether each fine-tuning begins from a pre-training of its own, on the mixture without the tasks that it trains on or is judged on."),
                Whole("pretrainingSteps", "Another number of pre-training steps; the experiment's if left out.", 1, 1_000_000_000),
                Checkpoint("Another checkpoint to begin from, imported or a run's; the experiment's if left out."),
                Ensemble,
                new()
                {
                    Name = "extraSeeds", Type = SpecFieldType.List, MinimumLength = 1, MaximumLength = ExperimentSpec.MostSeeds - 1, DistinctItems = true,
                    Description = "Seeds beside the experiment's, with which only this row is run.",
                    Item = Whole("", "A seed.", 0, LargestExactInteger),
                },
            ],
        },
    };

    private static SpecField Ensemble => new()
    {
        Name = "ensemble", Type = SpecFieldType.Object, Description = "Several networks that decode together, their logits averaged; one network if left out.",
        Fields =
        [
            Whole("members", "How many: of the row's seed and the whole numbers after it.", 2, 16) with { Required = true },
            Flag("sharedPretraining", "Whether they share one pre-training and differ in their fine-tunings alone."),
        ],
    };
}
