using static T5Platform.Contracts.Specs.Reading.SpecFieldForms;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The part of the table about mixtures of tasks.</summary>
internal static class MixtureFields
{
    private const int MostTasks = 64;

    public static SpecField OfPretraining { get; } = WithCorpus("Tasks that the pre-training reads beside the corpus, mixed example by example; left out, the corpus alone.");

    public static SpecField OfRow { get; } = WithCorpus("Tasks that its pre-training reads beside the corpus; the experiment's if left out.");

    public static SpecField OfFinetuning { get; } = Mixture(
        "Tasks that one fine-tuning reads together, mixed example by example; each of the tasks above is then judged on it. Left out, every task has a fine-tuning of its own.", []);

    public static SpecField OfTarget { get; } = Mixture("Tasks that it reads together, mixed example by example; the one task that is judged if left out.", []);

    private static SpecField WithCorpus(string description) => Mixture(description,
    [
        Flag("unsupervised", "Whether the corpus is a member of the mixture, by the objective.") with { Default = "true" },
        Whole("unsupervisedExamples", "Examples that the corpus counts as, whatever the limit: the final models' virtual size; as many as the limit if left out.", 1, LargestExactInteger),
        Whole("examples", "How many training examples of each task to use; all if left out.", 1, 1_000_000_000),
    ]);

    private static SpecField Mixture(string description, IReadOnlyList<SpecField> more) => new()
    {
        Name = "mixture", Type = SpecFieldType.Object, Description = description,
        Fields =
        [
            new()
            {
                Name = "tasks", Type = SpecFieldType.List, Required = true, MinimumLength = 1, MaximumLength = MostTasks, DistinctItems = true,
                Description = "The tasks that are trained on.",
                Item = Name("", "A task.", SpecNameKind.Task),
            },
            Choice<MixingStrategy>("strategy", "How rates follow from numbers of training examples: every task alike, by the number, or by its T-th root.") with { Default = null, Required = true },
            Whole("limit", "K: more examples of a task do not count; without a temperature no limit if left out, with one the paper's 2097152.", 1, LargestExactInteger),
            Fraction("temperature", "T: with the strategy temperature, and then required.", 0.01, 1_000),
            Choice<MixtureConstants>("constants", "Whose rates: the paper's formula, the first code's (both copies of RTE count half), or the released code's constants for GLUE and SuperGLUE."),
            .. more,
        ],
    };
}
