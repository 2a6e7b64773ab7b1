using T5Platform.Study.Costs;
using T5Platform.Study.Expansion;

namespace T5Platform.Cli.Drawing.Studies;

/// <summary>A plan: in sum, or node by node.</summary>
internal static class PlanPage
{
    private const int MostShared = 12;
    private const int ShortHash = 12;

    public static IReadOnlyList<string> Summary(StudyPlan plan, PlanCost cost, IReadOnlyList<string> cuts, int width) =>
    [
        .. cuts.SelectMany(cut => Wrapped.Lines(cut, width, 0)),
        "",
        .. Tables(plan, width),
        "",
        .. Shared(plan, width),
        "",
        .. Costs(cost, width),
        "",
        .. Wrapped.Lines(
            $"All trainings: {Humane.Short(cost.DeviceHours)} device-hours of {cost.Device.Name}, reckoned at {Humane.Decimal(cost.Device.Effective)} operations a second each "
            + $"({cost.Device.Share:P0} of what its maker says); evaluations come on top. With a slice for every run that could go on at once, the longest line takes {Humane.Duration(TimeSpan.FromHours(Math.Min(cost.LongestLineHours, 1e6)))}.",
            width, 0),
        .. Wrapped.Lines("Nothing is submitted by a plan.", width, 0, Ink.Faint),
    ];

    public static IReadOnlyList<string> Full(StudyPlan plan, int width)
    {
        var grid = new Grid(new Column("NODE", Right: true), new("KIND"), new("NAME", Gives: true), new("NEEDS", Gives: true), new("STEPS", Right: true), new("HASH"));
        foreach (var node in plan.Nodes)
        {
            grid.Add(
                $"{node.Index}", $"{node.Kind}", node.Name, string.Join(' ', node.Needs),
                node.Run is { } run ? Humane.Count(run.Steps) : "", node.Hash.Value[..ShortHash]);
        }

        return grid.Draw(width);
    }

    private static IReadOnlyList<string> Tables(StudyPlan plan, int width)
    {
        var grid = new Grid(
            new Column("NEW OF"), new("PRE-TRAININGS", Right: true), new("JOINT", Right: true), new("FINE-TUNINGS", Right: true), new("FROM SCRATCH", Right: true),
            new("CHECKPOINTS JUDGED", Right: true), new("CELLS", Right: true), new("STEPS", Right: true), new("TOKENS", Right: true));
        foreach (var table in plan.Study.Tables.Where(table => plan.Rows.Any(row => row.Table == table.Id)))
            Add(grid, table.Id, plan.NewOf(table));
        Add(grid, "all", plan.Counts);
        return grid.Draw(width);
    }

    private static void Add(Grid grid, string name, PlanCounts counts) => grid.Add(
        name, Humane.Count(counts.Pretrainings), Humane.Count(counts.JointRuns), Humane.Count(counts.Finetunings), Humane.Count(counts.FromScratch),
        Humane.Count(counts.Evaluations), Humane.Count(counts.Cells), Humane.Count(counts.Steps), Humane.Decimal(counts.Tokens));

    private static IEnumerable<string> Shared(StudyPlan plan, int width)
    {
        var shared = plan.Shared.Where(static each => each.Node.Kind is NodeKind.Pretraining or NodeKind.JointRun).OrderByDescending(static each => each.Rows.Count).ToList();
        var tunings = plan.Shared.Count - shared.Count;
        return
        [
            .. Wrapped.Lines($"Run once for several rows, since their bits would be equal: {Humane.Count(shared.Count, "pre-training or joint run", "pre-trainings and joint runs")}, {Humane.Count(tunings, "fine-tuning", "fine-tunings")}.", width, 0),
            .. shared.Take(MostShared).SelectMany(each => Wrapped.Lines($"{each.Node.Name} ({each.Node.Hash.Value[..ShortHash]}): {string.Join(", ", each.Rows)}", width, 2, Ink.Faint)),
            .. shared.Count > MostShared ? [Ink.Of($"  and {shared.Count - MostShared} more; --full shows all", Ink.Faint)] : Array.Empty<string>(),
        ];
    }

    private static IReadOnlyList<string> Costs(PlanCost cost, int width)
    {
        var grid = new Grid(
            new Column("RUNS", Right: true), new("FIRST OF THEM", Gives: true), new("PARAMETERS", Right: true), new("STEPS", Right: true), new("FLOP/RUN", Right: true),
            new("SLICE", Right: true), new("MEMORY/DEVICE", Right: true), new("EACH TAKES", Right: true), new("DEVICE-HOURS", Right: true));
        foreach (var group in cost.Groups)
        {
            var (slice, estimate) = (group.Slice, group.Slice.Estimate);
            grid.Add(
                $"{group.Count}", group.First.Name, Humane.Count(estimate.Parameters), Humane.Count(group.First.Run!.Steps), Humane.Decimal(estimate.Flops),
                $"{slice.Parallelism.Data}x{slice.Parallelism.Model}", Humane.Bytes((long)(estimate.Memory.Total - estimate.Memory.PartialSums)),
                Humane.Duration(TimeSpan.FromSeconds(Math.Min(slice.Seconds(cost.Device), 1e9))), Humane.Short(group.DeviceHours));
        }

        return grid.Draw(width);
    }
}
