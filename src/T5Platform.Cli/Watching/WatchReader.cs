using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Watching;

/// <summary>Looks at an experiment.</summary>
internal sealed class WatchReader(PlatformClient api, string experiment, TimeProvider time)
{
    /// <summary>Of how many working runs the pace is read.</summary>
    private const int MostPaces = 40;

    public async Task<Answer<WatchSnapshot>> Look(CancellationToken cancellationToken)
    {
        // The experiment first: when it has ended, what is read after it is final.
        if (!(await api.Experiment(experiment, cancellationToken)).TryTake(out var document, out var failure)
            || !(await api.Runs(experiment, cancellationToken)).TryTake(out var runs, out failure)
            || !(await api.Evaluations(experiment, cancellationToken)).TryTake(out var evaluations, out failure))
            return failure;
        return Answer<WatchSnapshot>.Of(new()
        {
            At = time.GetUtcNow(),
            Experiment = document,
            Runs = runs,
            Evaluations = evaluations,
            Paces = await Paces(runs, cancellationToken),
            Queue = await Queue(runs, evaluations, cancellationToken),
        });
    }

    private async Task<Dictionary<string, Pace>> Paces(List<Run> runs, CancellationToken cancellationToken)
    {
        var paces = new Dictionary<string, Pace>(StringComparer.Ordinal);
        foreach (var run in runs.Where(static run => run is { Step: > 0 } && States.IsWorking(run.State)).Take(MostPaces))
        {
            if ((await api.Metrics(run.Id, Math.Max(0, run.Step - Pace.Window), cancellationToken)).TryTake(out var metrics, out _) && Pace.Of(metrics) is { } pace)
                paces[run.Id] = pace;
        }
        return paces;
    }

    /// <summary>The queue, when somebody of this experiment waits. It is the control plane's own; without it the rest is shown all the same.</summary>
    private async Task<Dictionary<string, Queued>> Queue(List<Run> runs, List<Evaluation> evaluations, CancellationToken cancellationToken)
    {
        var somebodyWaits = runs.Any(static run => run.State == States.Waiting) || evaluations.Any(static each => each.State == States.Waiting);
        return somebodyWaits && (await api.Queue(cancellationToken)).TryTake(out var queue, out _)
            ? queue.DistinctBy(static each => each.Holder).ToDictionary(static each => each.Holder, StringComparer.Ordinal)
            : [];
    }
}
