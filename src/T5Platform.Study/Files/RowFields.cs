using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Definitions;
using T5Platform.Study.Settings;
using static T5Platform.Study.Settings.SettingsForms;

namespace T5Platform.Study.Files;

/// <summary>The part of the table of fields about rows and tables.</summary>
internal static class RowFields
{
    private const double Lowest = -1_000;
    private const double Highest = 1_000_000;

    private static readonly SpecField Score = Number("", "A score, on its metric's scale.", Lowest, Highest);
    internal static readonly SpecField Column = Text("", "A column.", 100) with { MinimumLength = 1 };

    public static SpecField Row { get; } = Object("", "A row.",
        Named("row", "Its id, of which the study has one.") with { Required = true },
        Choice<RowKind>("kind", "What it is; a run if left out."),
        Named("experiment", "The experiment; rows that show one alike name it alike. The row's id if left out."),
        Text("label", "The words in the table.", 200) with { MinimumLength = 1 },
        Flag("baseline", "Whether it is the baseline."),
        Flag("star", "Whether the paper stars it."),
        Named("of", "The row that a statistic is about, or of which a full row has all scores."),
        Map("factors", "Level of each factor that it sets.", Text("", "A level.", 100)),
        SettingsFields.Change,
        Whole("replicas", "How often it is run from the first step, each time with another seed.", 1, 1_000),
        Map("published", "The published score of each condensed column.", Score),
        Map("printed", "What the condensed table prints where that is judged a slip.", Score),
        List("bold", "Condensed columns in boldface.", Column, 0, 1_000),
        List("scores", "Every score, in the order of the full columns.", Score, 0, 1_000),
        List("boldScores", "Full columns in boldface.", Column, 0, 1_000),
        Text("relativeSize", "Parameters beside the baseline's, as the paper writes it.", 20),
        Text("relativeCost", "Operations beside the baseline's, as the paper writes it.", 20),
        List("unstated", "Settings that no source states; what stands there is a choice.", Text("", "A path.", 200), 0, 100),
        Text("note", "What a reader must know."));

    public static SpecField Claim { get; } = Object("", "An expectation.",
        Named("claim", "Its id.") with { Required = true },
        Text("says", "The expectation, in words.") with { Required = true, MinimumLength = 1 },
        List("columns", "Condensed columns that it is about; all if left out.", Column, 1, 1_000),
        Object("above", "One row stands above another.",
            Named("row", "The upper row.") with { Required = true },
            Named("than", "The lower row.") with { Required = true },
            Number("by", "More than so many standard deviations; 0 if left out.", 0, 1_000)),
        Object("flat", "No two rows are further apart than that.",
            List("rows", "The rows; all of the table if left out.", Named("", "A row."), 2, 10_000),
            Number("within", "So many standard deviations.", 0, 1_000) with { Required = true }));

    public static SpecField Table { get; } = Object("", "A table.",
        Named("table", "Its id, of which the study has one.") with { Required = true },
        Text("section", "Section of the paper.", 100),
        Text("caption", "What stands over it.", 500) with { Required = true, MinimumLength = 1 },
        List("columns", "Full columns of it alone; the study's if left out.", Column, 1, 1_000),
        Text("split", "The split that it shows; validation if left out.") with { Allowed = ["validation", "test"] },
        Map("averages", "Averages of it alone; the study's if left out.", StudyFields.Groups("")),
        List("rows", "Its rows, in order.", Row, 1, 10_000) with { Required = true },
        List("claims", "What is expected of it.", Claim, 0, 1_000));
}
