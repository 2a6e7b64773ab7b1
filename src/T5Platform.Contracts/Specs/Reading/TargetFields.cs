using static T5Platform.Contracts.Specs.Reading.SpecFieldForms;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The part of the table about fine-tunings of several tasks, and how outputs are searched.</summary>
internal static class TargetFields
{
    private const int MostTasks = 32;

    public static SpecField Targets { get; } = new()
    {
        Name = "targets", Type = SpecFieldType.List, MinimumLength = 1, MaximumLength = MostTasks,
        Description = "Fine-tunings of several tasks together, as of a benchmark, or with a batch of their own; a task that none of them judges is fine-tuned on as if there were none.",
        Item = new()
        {
            Type = SpecFieldType.Object, Description = "A fine-tuning.",
            Fields =
            [
                Name("name", "Its name; no task's that it does not judge.", SpecNameKind.None) with { Required = true },
                Judged("The tasks of the table that are judged on it.") with { Required = true },
                MixtureFields.OfTarget,
                Whole("batchRows", "Sequences in its batch: a multiple of logicalShards, or a divisor, which has a logical shard for each row; the plan's if left out.", 1, 65_536),
                Whole("targetLength", "Tokens of its target sequences, and of its longest output; the plan's if left out.", 2, 16_384),
            ],
        },
    };

    public static SpecField Beams { get; } = new()
    {
        Name = "beams", Type = SpecFieldType.Object, Description = "A beam search for outputs; greedily if left out.",
        Fields =
        [
            Whole("width", "Beams; the paper's final models have 4.", 2, 64) with { Required = true },
            Fraction("lengthPenalty", "Alpha: an output of n tokens scores its log-probability over ((5 + n) / 6)^alpha.", 0, 10) with { Default = "0.6" },
            Judged("The tasks that are decoded so, the others greedily; all if left out."),
        ],
    };

    private static SpecField Judged(string description) => new()
    {
        Name = "tasks", Type = SpecFieldType.List, MinimumLength = 1, MaximumLength = MostTasks, DistinctItems = true, Description = description,
        Item = Name("", "A task.", SpecNameKind.Task),
    };
}
