using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Planning;
using T5Platform.Web.Dashboard.Formatting;
using T5Platform.Web.Dashboard.States;
using T5Platform.Web.Views;

namespace T5Platform.Web.Dashboard.PlanGraph;

/// <summary>A plan and what is known of it → groups by row, lanes by seed. Pure.</summary>
internal sealed class PlanGroups
{
    private readonly ExperimentView _view;
    private readonly ILookup<string, PlannedRun> _runsOf;
    private readonly ILookup<RunId, PlannedEvaluation> _evaluationsOf;
    private readonly ILookup<string, string> _usersOf;

    private PlanGroups(ExperimentView view)
    {
        _view = view;
        var plan = view.Experiment.Plan;
        _runsOf = plan.Runs.ToLookup(static run => Owner(run.Name), StringComparer.Ordinal);
        _evaluationsOf = plan.Evaluations.ToLookup(static evaluation => evaluation.Run);
        var names = plan.Evaluations.ToDictionary(static evaluation => evaluation.Id, static evaluation => Owner(evaluation.Name));
        _usersOf = plan.Cells
            .SelectMany(cell => cell.Evaluations.Select(evaluation => (Slug: names[evaluation], cell.Row)))
            .Distinct()
            .ToLookup(static use => use.Slug, static use => use.Row, StringComparer.Ordinal);
    }

    /// <summary>The groups, in the order of the rows.</summary>
    public static IReadOnlyList<PlanGroup> Of(ExperimentView view) => new PlanGroups(view).All();

    private IReadOnlyList<PlanGroup> All()
    {
        var spec = _view.Experiment.Spec;
        var rows = spec.Rows.Zip(RowSlugs.Of(spec.Rows)).ToList();
        var rowOf = rows.ToDictionary(static pair => pair.Second, static pair => pair.First.Name, StringComparer.Ordinal);
        return [.. rows.Select(pair => Group(pair.First, pair.Second, rowOf))];
    }

    private PlanGroup Group(StudyRow row, string slug, Dictionary<string, string> rowOf) => new()
    {
        Row = row.Name,
        Baseline = row.Baseline,
        Lanes = [.. _runsOf[slug].GroupBy(static run => run.Spec.Seed).SelectMany(seed => LanesOf(seed.Key, [.. seed]))],
        SharedWith = [.. _usersOf[slug].Where(user => user != row.Name)],
        SharedFrom = [.. _usersOf.Where(use => use.Key != slug && use.Contains(row.Name)).Select(use => rowOf[use.Key])],
    };

    /// <summary>Where a seed has several pre-trainings, each has the fine-tunings that begin from it beside it.</summary>
    private IEnumerable<PlanLane> LanesOf(long seed, List<PlannedRun> runs)
    {
        var first = runs.Where(static run => run.Spec.Data.IsPretraining()).ToList();
        var tunings = runs.Except(first).ToList();
        return first.Count < 2 ? [Lane(seed, first.FirstOrDefault(), tunings)] : first.Select(one => Lane(seed, one, [.. tunings.Where(run => run.InitialFrom == one.Id)]));
    }

    private PlanLane Lane(long seed, PlannedRun? first, List<PlannedRun> tunings)
    {
        // A pre-training that is judged as it is stands where a fine-tuning would.
        var judged = first is not null && _evaluationsOf[first.Id].Any();
        return new()
        {
            Seed = seed,
            Pretraining = first is null || (judged && tunings.Count == 0) ? null : Node(first),
            Tunings = [.. judged ? Judged(first!) : [], .. tunings.SelectMany(Judged)],
        };
    }

    /// <summary>A training with each of its evaluations: a mixture's has one for every task.</summary>
    private IEnumerable<(PlanNode, PlanNode?)> Judged(PlannedRun run) =>
        _evaluationsOf[run.Id].Select(PlannedEvaluation? (evaluation) => evaluation).DefaultIfEmpty(null)
            .Select(evaluation => (Node(run), evaluation is null ? null : Node(evaluation)));

    private PlanNode Node(PlannedRun planned)
    {
        var run = _view.Runs.GetValueOrDefault(planned.Id);
        var (step, steps) = (run?.Status.Step ?? 0, planned.Spec.Steps);
        return new()
        {
            Kind = planned.Spec.Data.IsPretraining() ? "pre-training" : "fine-tuning",
            Title = planned.Spec.Data.Title(),
            Detail = run is null ? Humane.Several(steps, "step") : step >= steps ? Humane.Several(steps, "step") : $"{Humane.Count(step)} of {Humane.Several(steps, "step")}",
            Look = StateLook.Of(run?.Status.State),
            Fraction = Math.Min(1, (double)step / steps),
            // A run that has not started is known by its experiment only.
            Href = run is null ? $"/runs/{planned.Id}?of={_view.Experiment.Id}" : $"/runs/{planned.Id}",
        };
    }

    private PlanNode Node(PlannedEvaluation planned)
    {
        var evaluation = _view.Evaluations.GetValueOrDefault(planned.Id);
        var main = evaluation?.Scored?.Scores is [var score, ..] ? score : null;
        return new()
        {
            Kind = "evaluation",
            Title = (main?.Metric ?? planned.Spec.Task) + (planned.Step is { } step ? $", step {Humane.Count(step)}" : ""),
            Detail = main is null ? "" : TableNumber(main.Value),
            Look = StateLook.Of(evaluation?.Status.State),
            Fraction = evaluation?.Status.State == RunState.Completed ? 1 : 0,
            Href = _view.Runs.ContainsKey(planned.Run) ? $"/runs/{planned.Run}#evaluations" : $"/runs/{planned.Run}?of={_view.Experiment.Id}",
        };
    }

    private static string TableNumber(double value) => value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static string Owner(string name) => name[..name.IndexOf('/', StringComparison.Ordinal)];
}
