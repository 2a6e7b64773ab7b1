using T5Platform.Study.Costs;
using T5Platform.Study.Expansion;
using T5Platform.Study.Mapping;
using T5Platform.Study.Running;
using T5Platform.Web.Studies;

namespace T5Platform.Web.Rest.Documents;

/// <summary>What a table takes at a scale.</summary>
internal sealed record StudyPlanDocument
{
    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>The scale.</summary>
    public required string Scale { get; init; }

    /// <summary>What the scale cuts, in sentences.</summary>
    public required IReadOnlyList<string> Cuts { get; init; }

    /// <summary>Things to do, those that rows share counted once.</summary>
    public required PlanCounts Counts { get; init; }

    /// <summary>Trainings among them that several rows share.</summary>
    public required int Shared { get; init; }

    /// <summary>The device that is reckoned with.</summary>
    public required string Device { get; init; }

    /// <summary>Device-hours of all trainings.</summary>
    public required double DeviceHours { get; init; }

    /// <summary>Hours of the longest line of trainings that wait for one another.</summary>
    public required double LongestLineHours { get; init; }

    /// <summary>When it would end on the pool that it would be submitted to, at its present load; null: nothing can be submitted, or the pool has no device.</summary>
    public FleetOutlook? Outlook { get; init; }

    /// <summary>Trainings that take the same.</summary>
    public required IReadOnlyList<StudyCostDocument> Groups { get; init; }

    /// <summary>Experiments that would be submitted, each with the id that it would have.</summary>
    public required IReadOnlyList<StudyExperimentDocument> Experiments { get; init; }

    /// <summary>Rows that cannot be submitted, with the reason.</summary>
    public required IReadOnlyList<UnmappedRow> LeftOut { get; init; }

    public static StudyPlanDocument Of(TableAtScale table, FleetOutlook? outlook) => new()
    {
        Table = table.Table.Id,
        Scale = table.Profile.Name,
        Cuts = table.Cuts,
        Counts = table.Plan.Counts,
        Shared = table.Plan.Shared.Count,
        Device = table.Cost.Device.Name,
        DeviceHours = table.Cost.DeviceHours,
        LongestLineHours = table.Cost.LongestLineHours,
        Outlook = outlook,
        Groups = [.. table.Cost.Groups.Select(group => StudyCostDocument.Of(group, table.Cost.Device))],
        Experiments = [.. table.Mapping.Experiments.Select(static each => new StudyExperimentDocument(StudySubmission.IdOf(each), each.Spec.Name, each.Rows))],
        LeftOut = table.Mapping.Unmapped,
    };
}
