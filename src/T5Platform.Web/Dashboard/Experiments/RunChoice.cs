using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Specs;
using T5Platform.Storage.Writing;
using T5Platform.Web.Dashboard.Charts;

namespace T5Platform.Web.Dashboard.Experiments;

/// <summary>Which runs' curves are shown together, each with a colour that it keeps while it is chosen.</summary>
internal sealed class RunChoice
{
    private readonly Dictionary<RunId, int> _colours = [];

    public int Count => _colours.Count;

    public bool IsFull => _colours.Count >= Curve.Colours;

    /// <summary>Colour of a chosen run; null: it is not chosen.</summary>
    public int? ColourOf(RunId run) => _colours.TryGetValue(run, out var colour) ? colour : null;

    /// <summary>Chooses it, or not any more. More runs than there are colours are not chosen.</summary>
    public void Toggle(RunId run)
    {
        if (!_colours.Remove(run) && !IsFull)
            _colours[run] = Enumerable.Range(0, Curve.Colours).First(colour => !_colours.ContainsValue(colour));
    }

    /// <summary>Chooses these instead, as many as there are colours for.</summary>
    public void Only(IEnumerable<RunRecord> runs)
    {
        _colours.Clear();
        foreach (var run in runs.Take(Curve.Colours))
            Toggle(run.Id);
    }

    /// <summary>What to show at first: pre-trainings before fine-tunings, what trains before what has ended.</summary>
    public static IEnumerable<RunRecord> First(IEnumerable<RunRecord> runs) => runs
        .Where(static run => run.Status.Step > 0)
        .OrderBy(static run => run.Start.Spec.Data.IsPretraining() ? 0 : 1)
        .ThenBy(static run => run.Status.State is RunState.Running or RunState.Starting or RunState.Stopping ? 0 : 1)
        .Take(8);
}
