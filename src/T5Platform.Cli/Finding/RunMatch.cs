using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Finding;

/// <summary>Which run a text means: an exact name first (of the newest experiment that has one), then the beginning of an id. Pure.</summary>
internal static class RunMatch
{
    /// <param name="text">What was typed.</param>
    /// <param name="experiments">Runs by experiment, the newest first.</param>
    public static Answer<FoundRun> Of(string text, IReadOnlyList<(ExperimentSummary Experiment, IReadOnlyList<Run> Runs)> experiments)
    {
        var all = experiments.SelectMany(static each => each.Runs.Select(run => (Run: run, each.Experiment, each.Runs))).ToList();
        var named = all.Where(each => each.Run.Name == text).ToList();
        if (named.Count > 0)
            return Answer<FoundRun>.Of(new(named[0].Run, named[0].Runs, named.Count == 1 ? null : Newest(text, named.Count, named[0].Experiment)));
        var begun = IdText.Beginning(text) is { } beginning
            ? all.Where(each => each.Run.Id.StartsWith(beginning, StringComparison.Ordinal)).ToList()
            : [];
        return begun.Count switch
        {
            1 => Answer<FoundRun>.Of(new(begun[0].Run, begun[0].Runs)),
            0 => Unknown(text, all.Select(static each => each.Run.Name)),
            _ => Ambiguous(text, [.. begun.Select(static each => each.Run)]),
        };
    }

    private static string Newest(string text, int count, ExperimentSummary experiment) =>
        $"{count} experiments have a run '{text}'; this is the newest's, '{experiment.Name}' submitted {Humane.Stamp(experiment.SubmittedAt)}.";

    private static Failure Unknown(string text, IEnumerable<string> names) =>
        Failure.Of(ExitCode.Failed, $"There is no run '{text}' in the {RunFinder.Searched} newest experiments.{NearNames.Hint(text, names)} 't5 runs' lists an experiment's.");

    private static Failure Ambiguous(string text, List<Run> begun)
    {
        var ids = new ShortIds(begun.Select(static run => run.Id));
        return Failure.Of(
            ExitCode.Usage,
            $"The ids of {begun.Count} runs begin with '{text}':",
            [.. begun.Take(10).Select(run => $"{ids.Of(run.Id)}  {run.Name}")]);
    }
}
