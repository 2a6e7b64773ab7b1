using static T5Platform.Contracts.Specs.Reading.SpecFieldForms;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The table of fields of a submitted spec.</summary>
public static class SpecFields
{
    private const int ExperimentIdLength = 32;

    /// <summary>The document.</summary>
    public static SpecField Experiment { get; } = new()
    {
        Type = SpecFieldType.Object,
        Description = "An experiment: a baseline and rows that differ from it.",
        Fields =
        [
            Text("$schema", "Where the JSON Schema of this document is; for editors, and otherwise ignored.", 500),
            Text("name", "What people call it.", 100) with { Required = true, MinimumLength = 1, Pattern = OneLine, PatternInWords = OneLineInWords },
            Text("description", "What it is for.", 2_000) with { Default = "\"\"", Pattern = Lines, PatternInWords = LinesInWords },
            Whole("priority", "Scheduling priority; higher goes first.", -100, 100) with { Default = "0" },
            Text("pool", "The pool whose devices it wants.", 63) with
            {
                Default = "\"default\"", MinimumLength = 1, Pattern = Label, PatternInWords = LabelInWords,
            },
            Name("tenant", "The team whose quota it counts against; default for whoever belongs to none.", SpecNameKind.Tenant) with
            {
                Default = "\"default\"", MaximumLength = TenantNames.MaxLength, Pattern = Label, PatternInWords = LabelInWords,
            },
            Text("deadline", "When it shall be done: what is expected to end later is said, and nothing else follows from it. None if left out.", 30) with
            {
                MinimumLength = 1, Pattern = SpecTime.Pattern, PatternInWords = SpecTime.PatternInWords,
            },
            new()
            {
                Name = "seeds", Type = SpecFieldType.List, Required = true, MinimumLength = 1, MaximumLength = ExperimentSpec.MostSeeds, DistinctItems = true,
                Description = "Every row is run once for each seed.",
                Item = Whole("", "A seed.", 0, LargestExactInteger),
            },
            ModelFields.Model,
            Name("vocabulary", "The vocabulary: bytes, or a SentencePiece model file under the data root.", SpecNameKind.Vocabulary) with
            {
                Default = "\"bytes\"", MaximumLength = 250, Pattern = $"bytes|sentencepiece:{FilePath}",
                PatternInWords = "bytes, or sentencepiece:<path below the data root>",
            },
            Checkpoint("The checkpoint to begin from, an imported one or a run's: pre-training goes on from it, or where a row has none, its fine-tunings begin from it. Initial weights if left out."),
            new()
            {
                Name = "extends", Type = SpecFieldType.Text, MinimumLength = ExperimentIdLength, MaximumLength = ExperimentIdLength,
                Description = "The experiment that this one extends: runs that are the same but for more steps go on from its checkpoints, to the same bits as if they had begun anew.",
                Pattern = "[0-9a-f]*", PatternInWords = "the id of an experiment, 32 hexadecimal digits",
            },
            new()
            {
                Name = "logicalShards", Type = SpecFieldType.Integer, Default = "2",
                Description = "Into how many equal parts every batch is cut; fixed for the run's life, so that any number of data-parallel devices that divides it gives the same bits.",
                AllowedNumbers = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024],
            },
            PlanFields.Pretraining,
            PlanFields.Finetuning,
            RowFields.Rows,
            RestartFields.Restarts,
        ],
    };

    /// <summary>The field at a path without indexes, as in <c>pretraining.steps</c> or <c>rows.objective</c>; null when there is none.</summary>
    public static SpecField? At(string path) => path.Split('.').Aggregate(
        (SpecField?)Experiment,
        (field, name) => (field?.Item ?? field)?.Fields.FirstOrDefault(child => child.Name == name));
}
