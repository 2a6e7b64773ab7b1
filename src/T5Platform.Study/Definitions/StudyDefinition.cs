using T5Platform.Study.Settings;

namespace T5Platform.Study.Definitions;

/// <summary>A study: one baseline, factors, and the tables whose rows are differences over it.</summary>
public sealed record StudyDefinition
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Columns.</summary>
    public required TableLayout Layout { get; init; }

    /// <summary>Known standard deviation of each full column; empty where none is known.</summary>
    public IReadOnlyDictionary<string, double> Deviations { get; init; } = new Dictionary<string, double>();

    /// <summary>Over how many runs these were taken.</summary>
    public int DeviationRuns { get; init; }

    /// <summary>The baseline as a tree.</summary>
    public required SettingsTree BaselineTree { get; init; }

    /// <summary>The baseline.</summary>
    public required ExperimentSettings Baseline { get; init; }

    /// <summary>What networks are fine-tuned for, in order.</summary>
    public required IReadOnlyList<TargetDefinition> Targets { get; init; }

    /// <summary>Factors by name.</summary>
    public required IReadOnlyDictionary<string, Factor> Factors { get; init; }

    /// <summary>Seeds of every row.</summary>
    public required IReadOnlyList<long> Seeds { get; init; }

    /// <summary>Model parallelism that is proposed for each preset.</summary>
    public IReadOnlyDictionary<string, int> Slices { get; init; } = new Dictionary<string, int>();

    /// <summary>Tables, in order.</summary>
    public required IReadOnlyList<TableDefinition> Tables { get; init; }

    /// <summary>Where what was published breaks its own rules.</summary>
    public IReadOnlyList<KnownDifference> Differences { get; init; } = [];

    /// <summary>Every row of every table.</summary>
    public IEnumerable<RowDefinition> Rows => Tables.SelectMany(static table => table.Rows);

    /// <summary>A row by its id; null when there is none.</summary>
    public RowDefinition? Row(string id) => Rows.FirstOrDefault(row => row.Id == id);

    /// <summary>A table by its id; null when there is none.</summary>
    public TableDefinition? Table(string id) => Tables.FirstOrDefault(table => table.Id == id);

    /// <summary>The columns of a table: the study's, unless it has its own.</summary>
    public TableLayout LayoutOf(TableDefinition table) => Layout with { Full = table.Columns ?? Layout.Full, Averages = table.Averages ?? Layout.Averages };

    /// <summary>Distinct experiments, in the order of their first rows.</summary>
    public IReadOnlyList<string> Experiments => [.. Rows.Select(static row => row.Experiment).OfType<string>().Distinct(StringComparer.Ordinal)];
}
