using T5Platform.Study.Expansion;

namespace T5Platform.Study.Costs;

/// <summary>What a plan's trainings take on one kind of device.</summary>
public sealed record PlanCost
{
    /// <summary>The device.</summary>
    public required DeviceSpeed Device { get; init; }

    /// <summary>Trainings that take the same, the first of them first.</summary>
    public required IReadOnlyList<CostGroup> Groups { get; init; }

    /// <summary>Device-hours of all trainings.</summary>
    public double DeviceHours => Groups.Sum(static group => group.DeviceHours);

    /// <summary>Hours of the longest line of trainings that wait for one another, each on the slice proposed for it.</summary>
    public required double LongestLineHours { get; init; }

    /// <summary>What a plan takes.</summary>
    public static PlanCost Of(StudyPlan plan, DeviceSpeed device)
    {
        ArgumentNullException.ThrowIfNull(plan);
        // Seeds and most factors make no difference to what a run takes.
        var known = new Dictionary<object, SliceProposal>();
        var nodes = plan.Nodes.Where(static node => node.Trains).Select(node => (Node: node, Key: KeyOf(node))).ToList();
        foreach (var (node, key) in nodes.Where(each => !known.ContainsKey(each.Key)))
            known.TryAdd(key, SliceProposal.Of(node, plan.Study.Slices, device));
        return new()
        {
            Device = device,
            Groups =
            [
                .. nodes.GroupBy(static each => each.Key).Select(group => new CostGroup(
                    group.First().Node, group.Count(), known[group.Key], group.Count() * known[group.Key].DeviceSeconds(device) / 3600)),
            ],
            LongestLineHours = LongestLine(plan, node => known[KeyOf(node)].Seconds(device)) / 3600,
        };
    }

    private static object KeyOf(PlanNode node)
    {
        var run = node.Run!;
        return (node.Kind, run.Model, run.Steps, run.LogicalShards, run.RowsPerLogicalShard, run.InputLength, run.TargetLength, run.Method, node.VocabularyRows, node.Preset);
    }

    private static double LongestLine(StudyPlan plan, Func<PlanNode, double> seconds)
    {
        var ends = new double[plan.Nodes.Count];
        foreach (var node in plan.Nodes)
            ends[node.Index] = node.Needs.Select(need => ends[need]).DefaultIfEmpty(0).Max() + (node.Trains ? seconds(node) : 0);
        return ends.DefaultIfEmpty(0).Max();
    }
}
