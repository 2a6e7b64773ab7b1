using T5Platform.Study.Claims;
using T5Platform.Study.Costs;
using T5Platform.Study.Definitions;
using T5Platform.Study.Expansion;
using T5Platform.Study.Mapping;
using T5Platform.Study.Results;
using T5Platform.Study.Scales;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Running;

/// <summary>A table of a study at a scale: what it takes, what is submitted for it, and what scores make of it.</summary>
public sealed class TableAtScale
{
    private readonly Lazy<StudyPlan> _plan;
    private readonly Lazy<PlanCost> _cost;

    private TableAtScale(StudyDefinition study, TableDefinition table, ScaleProfile profile)
    {
        (Study, Profile, Scaled) = (study, profile, ScaledStudy.Of(study, profile));
        Table = Scaled.Table(table.Id)!;
        Mapping = TableSpecs.Of(study, table, profile);
        Cuts = ScaledStudy.Cuts(study, profile, [table.Id]);
        _plan = new(() => StudyExpansion.Expand(Scaled, [Table], new() { BaselineReplicas = profile.BaselineReplicas }));
        _cost = new(() => PlanCost.Of(_plan.Value, DeviceSpeed.All[profile.Device]));
    }

    /// <summary>The study as its author wrote it.</summary>
    public StudyDefinition Study { get; }

    /// <summary>The study at the scale.</summary>
    public StudyDefinition Scaled { get; }

    /// <summary>The table at the scale.</summary>
    public TableDefinition Table { get; }

    /// <summary>The scale.</summary>
    public ScaleProfile Profile { get; }

    /// <summary>Experiments to submit, and rows without one.</summary>
    public TableMapping Mapping { get; }

    /// <summary>What the scale cuts, in sentences.</summary>
    public IReadOnlyList<string> Cuts { get; }

    /// <summary>Everything to do.</summary>
    public StudyPlan Plan => _plan.Value;

    /// <summary>What that takes on the scale's device.</summary>
    public PlanCost Cost => _cost.Value;

    /// <summary>A table at a scale.</summary>
    public static TableAtScale Of(StudyDefinition study, TableDefinition table, ScaleProfile profile)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(profile);
        return new(study, table, profile);
    }

    /// <summary>The table that scores make, with what its reader must know of the scale.</summary>
    public ResultTable Results(IReadOnlyList<StudyScore> scores, StudyTableOptions? options = null)
    {
        var results = StudyTables.Of(Scaled, Table, scores, options);
        return results with { Notes = [.. results.Notes, $"At the scale {Profile.Name}.", .. Cuts] };
    }

    /// <summary>What became of the table's expectations.</summary>
    public IReadOnlyList<ClaimOutcome> Claims(IReadOnlyList<StudyScore> scores) => ClaimReport.Of(Scaled, Table, StudyTables.Of(Scaled, Table, scores));
}
