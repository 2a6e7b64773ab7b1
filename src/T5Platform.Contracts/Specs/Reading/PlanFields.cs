using static T5Platform.Contracts.Specs.Reading.SpecFieldForms;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The part of the table about pre-training and fine-tuning.</summary>
internal static class PlanFields
{
    private const int MostSteps = 1_000_000_000;

    public static SpecField Pretraining { get; } = new()
    {
        Name = "pretraining", Type = SpecFieldType.Object,
        Description = "The baseline's pre-training; left out, no row pre-trains.",
        Fields =
        [
            Corpus("The text to pre-train on: a known corpus, or file:<path> below the data root.") with { Default = "\"dotnet-docs\"" },
            Name("objective", "How inputs and targets are made of text.", SpecNameKind.Objective) with { Default = "\"span_corruption\"" },
            .. Corruption("the objective's own, in the paper 0.15 and 3,"),
            Choice<DocumentUse>("documents", "How documents become windows: all text as one ring, or as the study did it."),
            UniqueTokens("all of it"),
            MixtureFields.OfPretraining,
            .. Loop,
            Optimizer("""{"schedule": "inverse_square_root", "learningRate": 1}"""),
            Checkpoints,
            Parallelism,
            Elastic,
            Slices,
            .. EngineFields.All,
        ],
    };

    public static SpecField Finetuning { get; } = new()
    {
        Name = "finetuning", Type = SpecFieldType.Object,
        Description = "The fine-tunings of every row, one per task, and their evaluations; left out, the experiment only pre-trains.",
        Fields =
        [
            new()
            {
                Name = "tasks", Type = SpecFieldType.List, Required = true, MinimumLength = 1, MaximumLength = 32, DistinctItems = true,
                Description = "The tasks: the columns of the table.",
                Item = Name("", "A task.", SpecNameKind.Task),
            },
            Whole("examples", "How many training examples of each task to use; all if left out.", 1, MostSteps),
            MixtureFields.OfFinetuning,
            TargetFields.Targets,
            .. Loop,
            Optimizer("""{"schedule": "constant", "learningRate": 0.001}"""),
            Checkpoints,
            Parallelism,
            Elastic,
            Slices,
            EngineFields.Method,
            .. EngineFields.All,
            Flag("everyCheckpoint", "Whether every checkpoint is judged as it commits, and each seed's best stands in the table, as the study did; if not, the final one."),
            Whole("evaluationExamples", "How many validation examples of each task to judge; all if left out.", 1, MostSteps),
            TargetFields.Beams,
            Flag("testOutputs", "Whether every judged checkpoint also writes its outputs for the task's test set, test-outputs.jsonl beside its predictions."),
        ],
    };

    private static IReadOnlyList<SpecField> Loop =>
    [
        Whole("steps", "Steps to train.", 1, MostSteps) with { Required = true },
        Whole("batchRows", "Sequences in a batch; logicalShards must divide it.", 1, 65_536) with { Required = true },
        Whole("inputLength", "Tokens of an input sequence, with its end mark.", 2, 16_384) with { Required = true },
        Whole("targetLength", "Tokens of a target sequence, with its end mark; also the longest output of an evaluation.", 2, 16_384) with { Required = true },
    ];

    private static SpecField Checkpoints =>
        Whole("checkpointEvery", "A checkpoint is written every so many steps, and at the end.", 1, MostSteps) with { Required = true };

    private static SpecField Parallelism => new()
    {
        Name = "parallelism", Type = SpecFieldType.Object, Default = "\"1x1\"",
        Description = "How each run is cut over devices: data × model, as in \"2x1\". Data parallelism must divide logicalShards and does not change a bit; model parallelism, for a network that does not fit on one device, does.",
        Shorthand = Text("", "Data × model, as in 2x1.", 9) with { Pattern = "[1-9][0-9]{0,3}x[1-9][0-9]{0,3}", PatternInWords = "two numbers from 1 to 9999 around an x" },
        Fields =
        [
            Whole("data", "Replicas of the batch.", 1, 1_024) with { Default = "1" },
            Whole("model", "Parts that the network is cut into, one a device: a power of two that divides its heads and its feed-forward width.", 1, 1_024) with { Default = "1" },
        ],
    };

    private static SpecField Elastic => new()
    {
        Name = "elastic", Type = SpecFieldType.Object,
        Description = "The data parallelism that the scheduler may give each run instead, as others come and go; rigid if left out. It does not change a bit.",
        Fields =
        [
            Whole("minimum", "The least; it divides logicalShards and is at most parallelism.data.", 1, 1_024) with { Required = true },
            Whole("maximum", "The most; it divides logicalShards and is at least parallelism.data.", 1, 1_024) with { Required = true },
        ],
    };

    private static SpecField Slices => Whole(
        "slices", "The most equal slices, in one pod or several, that each run may span when no single one is free; it divides parallelism.data. It does not change a bit.", 1, 1_024) with { Default = "1" };

    private static SpecField Optimizer(string defaults) => new()
    {
        Name = "optimizer", Type = SpecFieldType.Object, Default = defaults,
        Description = "The optimiser and its learning rate; fields left out are the paper's for this kind of training.",
        Fields = OptimizerFields.Of(defaults),
    };
}
