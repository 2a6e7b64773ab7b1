using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using static T5Platform.Study.Settings.SettingsForms;

namespace T5Platform.Study.Settings;

/// <summary>The table of fields of an experiment's settings: of a baseline, which has them all, and of a difference, which has some.</summary>
public static class SettingsFields
{
    private const int MostSteps = 1_000_000_000;

    /// <summary>What a row, or a level of a factor, may change.</summary>
    public static SpecField Change { get; } = Object("change", "What differs from the baseline; null takes a value away.", All(complete: false));

    /// <summary>What a baseline without another one below it must say.</summary>
    public static SpecField Complete { get; } = Object("baseline", "Every setting that rows are differences over.", All(complete: true));

    private static SpecField[] All(bool complete)
    {
        SpecField Must(SpecField field) => field with { Required = complete };
        return
        [
            Must(Bare(SpecFields.At("model")!) with { Name = "model", Description = "The network: a preset, and what differs from it." }),
            Must(Object("vocabulary", "The vocabulary.",
                Must(Text("kind", "sentencepiece or bytes.") with { Allowed = ["sentencepiece", "bytes"] }),
                Whole("pieces", "Pieces that are trained.", 100, 1_000_000),
                Whole("sentinels", "Sentinels at the top.", 1, 1_000),
                Must(Whole("rows", "Rows of the embedding.", 256, 2_000_000)),
                Map("languages", "Parts of each language in the text that it is trained on.", Whole("", "Parts.", 1, 1_000)))),
            Must(Object("objective", "The unsupervised objective.",
                Must(Named("name", "Its name, as in a spec.")),
                Number("corruptionRate", "Share of corrupted tokens.", 0.001, 1),
                Number("meanSpanLength", "Mean length of corrupted spans, in tokens.", 1, 1_000))),
            Must(Choice<TrainingStrategy>("strategy", "In which order the network learns.")),
            Must(Object("pretraining", "The pre-training.",
                Must(Named("dataset", "The text.")),
                Whole("uniqueTokens", "Only the first so many tokens of the text, repeated.", 1),
                Must(Loop(complete)))),
            Object("mixture", "What a joint run or a multi-task pre-training draws from.",
                Choice<MixingStrategy>("strategy", "How it draws from its tasks."),
                Whole("limit", "Most examples that a task counts as (K).", 1),
                Number("temperature", "The root that is taken of the rates (T).", 1, 1_000),
                Flag("unsupervised", "Whether the text without labels is one of the tasks."),
                Whole("unsupervisedExamples", "Examples that the text counts as; more than any limit if left out.", 1),
                Map("caps", "Most examples that single tasks count as.", Whole("", "Examples.", 1))),
            Object("joint", "The joint run of a multi-task strategy.", Whole("steps", "Its steps.", 1, MostSteps)),
            Must(Object("finetuning", "The fine-tunings.",
                Must(Choice<FinetuningMethodKind>("method", "Which parameters they change.")),
                Whole("adapterWidth", "Inner width of the adapter layers.", 1, 65_536),
                Must(Text("of", "benchmark: one for each target; task: one for each task of a benchmark.") with { Allowed = ["benchmark", "task"] }),
                Must(Loop(complete)),
                Whole("benchmarkBatchRows", "Sequences in a batch of a task that belongs to a benchmark.", 1, 65_536),
                Must(Whole("checkpointEvery", "A checkpoint is written, and judged, every so many steps.", 1, MostSteps)))),
            Must(Object("decoding", "How outputs are decoded.",
                Must(Whole("beams", "Beams; 1 is greedy.", 1, 64)),
                Number("lengthPenalty", "Length penalty of beams.", 0, 10))),
            Object("ensemble", "Several networks whose logits are averaged.",
                Whole("members", "How many.", 2, 64),
                Text("of", "pretrainings: separate from the first step on; finetunings: of one pre-training.") with { Allowed = ["pretrainings", "finetunings"] }),
            Named("variant", "A name for a difference that nobody states; it keeps otherwise equal experiments apart."),
        ];
    }

    private static SpecField Loop(bool complete)
    {
        SpecField Must(SpecField field) => field with { Required = complete };
        return Object("loop", "Steps, batch and rate.",
            Must(Whole("steps", "Steps.", 1, MostSteps)),
            Must(Whole("batchRows", "Sequences in a batch.", 1, 65_536)),
            Must(Whole("length", "Tokens of a sequence.", 2, 16_384)),
            Must(Choice<LearningRateSchedule>("schedule", "How the rate goes over the steps.")),
            Must(Number("learningRate", "The rate that the schedule scales.", 1e-9, 1_000)),
            Whole("warmupSteps", "Steps during which the inverse square root stays flat.", 1, MostSteps));
    }
}
