using System.CommandLine;
using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Finding;

namespace T5Platform.Cli.Commands;

/// <summary>Shows one run.</summary>
internal sealed class RunCommand : PlatformCommand
{
    private readonly Argument<string> _run = RunArgument();

    public RunCommand() : base("run", "Shows a run: state, reason, lease, attempts, checkpoints")
    {
        Add(_run);
        Examples = [("t5 run 2fedee85", "by the beginning of its id"), ("t5 run span-corruption/seed-1/pretrain", "by its name")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await session.Runs.Find(parse.GetRequiredValue(_run), cancellationToken)).TryTake(out var found, out var failure))
            return failure;
        if (session.Json)
            return await WriteJson(session, found, cancellationToken);
        if (!(await View(session.Api, found, cancellationToken)).TryTake(out var view, out failure))
            return failure;
        session.Terminal.Draw(RunPage.Draw(view, session.Now, session.Terminal.Width));
        return Outcome.Done;
    }

    private static async Task<Outcome> WriteJson(Session session, FoundRun found, CancellationToken cancellationToken)
    {
        var own = await session.Api.Run(found.Run.Id, cancellationToken);
        if (own.TryTake(out _, out var failure))
            return session.WriteJson(own.Json);
        // A planned one has no document of its own yet.
        var list = await session.Api.Runs(found.Run.Experiment, cancellationToken);
        if (!list.TryTake(out var runs, out _) || runs.FindIndex(run => run.Id == found.Run.Id) is not (>= 0 and var place))
            return failure;
        return session.WriteJson(JsonLists.Only(list.Json, place));
    }

    private static async Task<Answer<RunView>> View(PlatformClient api, FoundRun found, CancellationToken cancellationToken)
    {
        var run = found.Run;
        if (!(await api.Experiment(run.Experiment, cancellationToken)).TryTake(out var experiment, out var failure))
            return failure;
        if (!(await api.Lineage(run.Experiment, cancellationToken)).TryTake(out var lineage, out failure))
            return failure;
        var siblings = found.Siblings;
        if (run.InitialFrom is not null && siblings.Count == 0)
        {
            if (!(await api.Runs(run.Experiment, cancellationToken)).TryTake(out var all, out failure))
                return failure;
            siblings = all;
        }
        var view = new RunView
        {
            Run = run,
            ExperimentName = experiment.Name,
            Lineage = lineage,
            InitialName = siblings.FirstOrDefault(each => each.Id == run.InitialFrom)?.Name,
        };
        return run.State == States.Planned ? Answer<RunView>.Of(view) : await Begun(api, view, cancellationToken);
    }

    /// <summary>What there is of a run once it has asked for a slice.</summary>
    private static async Task<Answer<RunView>> Begun(PlatformClient api, RunView view, CancellationToken cancellationToken)
    {
        var run = view.Run;
        if (!(await api.Attempts(run.Id, cancellationToken)).TryTake(out var attempts, out var failure)
            || !(await api.Checkpoints(run.Id, cancellationToken)).TryTake(out var checkpoints, out failure)
            || !(await api.Metrics(run.Id, Math.Max(0, run.Step - Pace.Window), cancellationToken)).TryTake(out var metrics, out failure))
            return failure;
        return Answer<RunView>.Of(view with
        {
            Attempts = attempts,
            Checkpoints = checkpoints,
            Pace = Pace.Of(metrics),
            Waits = run.State == States.Waiting ? await Waits(api, $"run-{run.Id}", cancellationToken) : null,
        });
    }

    /// <summary>Without the control plane there is no queue; the rest can be told all the same.</summary>
    private static async Task<Queued?> Waits(PlatformClient api, string holder, CancellationToken cancellationToken)
    {
        if (!(await api.Queue(cancellationToken)).TryTake(out var queue, out _) || queue.FirstOrDefault(each => each.Holder == holder) is not { } request)
            return null;
        var names = (await api.Leases(cancellationToken)).TryTake(out var leases, out _) ? HolderNames.Of(leases) : new();
        return request with { Reason = names.In(request.Reason) };
    }
}
