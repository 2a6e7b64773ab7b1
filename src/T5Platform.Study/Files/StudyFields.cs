using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Settings;
using static T5Platform.Study.Settings.SettingsForms;

namespace T5Platform.Study.Files;

/// <summary>The table of fields of a study file: the only description of the format. Errors and the JSON Schema come from it.</summary>
public static class StudyFields
{
    /// <summary>The file.</summary>
    public static SpecField File { get; } = Object("", "A study, or a part of one: baseline, factors, seeds, targets, tables.",
        Text("$schema", "Where the JSON Schema of this file is; for editors, and otherwise ignored.", 500),
        Named("study", "Name of the study; files of one study name it alike.") with { Required = true },
        Text("title", "What people call it.", 200),
        Named("over", "The study whose baseline, factors, targets and columns this one begins from: t5 is the paper's."),
        Object("layout", "The columns of its tables.",
            Map("condensed", "Condensed columns in order, each with the full column that it shows.", RowFields.Column) with { Required = true },
            List("full", "Every full column, in order.", RowFields.Column, 1, 1_000) with { Required = true },
            Map("averages", "Averages: tasks, each with the columns of which it is the mean.", Groups("")),
            Groups("together")),
        Map("deviations", "Known standard deviation of each full column.", Number("", "A deviation.", 0, 1_000)),
        Whole("deviationRuns", "Over how many runs these were taken.", 2, 1_000),
        SettingsFields.Change with { Name = "baseline", Description = "What every row is a difference over; all settings, or what differs from the study below it." },
        List("targets", "What networks are fine-tuned for.", Object("", "A target.",
            Named("name", "Its name.") with { Required = true },
            List("tasks", "Its tasks, trained on together.", Named("", "A task."), 1, 100) with { Required = true },
            List("alone", "Fine-tunings where each task has its own; joined by + where tasks go together.", Named("", "A task, or several."), 1, 100),
            Map("servedBy", "Which of these a column's task is scored by, where it bears another name.", Named("", "A fine-tuning.")),
            Map("judgedBy", "Task that scores a column's task, where it bears another name.", Named("", "A task.")),
            Map("twins", "Tasks that another task's fine-tuning may serve as well.", Named("", "The other task.")),
            Whole("targetLength", "Tokens of a target sequence; the inputs' if left out.", 2, 16_384),
            Flag("longOutputs", "Whether its outputs are long: a row that decodes with beams does so for these alone."),
            Text("columns", "What its full columns begin with; its name if left out.", 100)), 1, 100),
        Map("factors", "What is varied.", Object("", "A factor.",
            Text("says", "What it is, in words.") with { Required = true, MinimumLength = 1 },
            Map("levels", "Its levels, each a difference over the baseline.", SettingsFields.Change with { Name = "" }) with { Required = true })),
        List("seeds", "Every row is run once for each.", Whole("", "A seed.", 0), 1, 1_000) with { DistinctItems = true },
        Map("slices", "Model parallelism that is proposed for each preset.", Whole("", "Devices of a model-parallel group.", 1, 1_024)),
        List("differences", "Where what was published breaks its own rules.", Object("", "A place.",
            Named("row", "The row.") with { Required = true },
            RowFields.Column with { Name = "column", Required = true },
            Text("rule", "Which rule.") with { Required = true, Allowed = ["bold", "average", "condensed"] },
            Text("reason", "Why it is kept.") with { Required = true, MinimumLength = 1 })),
        List("tables", "Its tables.", RowFields.Table, 0, 1_000));

    internal static SpecField Groups(string name) =>
        List(name, "Columns that choose their checkpoint together.", List("", "Columns.", RowFields.Column, 1, 100), 0, 1_000);
}
