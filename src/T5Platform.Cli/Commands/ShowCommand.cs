using System.CommandLine;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Commands;

/// <summary>Shows one experiment.</summary>
internal sealed class ShowCommand : PlatformCommand
{
    private readonly Argument<string> _experiment = ExperimentArgument();

    public ShowCommand() : base("show", "Shows an experiment: state, progress, its table so far")
    {
        Add(_experiment);
        Examples = [("t5 show objectives", "by its name"), ("t5 show 01a21782 --json", "with spec and plan")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await session.Experiments.Find(parse.GetRequiredValue(_experiment), cancellationToken)).TryTake(out var found, out var failure))
            return failure;
        var answer = await session.Api.Experiment(found.Id, cancellationToken);
        if (!answer.TryTake(out var experiment, out failure))
            return failure;
        if (session.Json)
            return session.WriteJson(answer.Json);
        if (!(await session.Api.Runs(found.Id, cancellationToken)).TryTake(out var runs, out failure)
            || !(await session.Api.Evaluations(found.Id, cancellationToken)).TryTake(out var evaluations, out failure)
            || !(await session.Api.Lineage(found.Id, cancellationToken)).TryTake(out var lineage, out failure))
            return failure;
        session.Terminal.Draw(ExperimentPage.Draw(experiment, lineage, runs, evaluations, session.Now, session.Terminal.Width));
        if (evaluations.Count == 0)
            return Outcome.Done;
        session.Terminal.Draw("");
        return await TableCommand.WriteText(session, found.Id, allMetrics: false, cancellationToken, hasTitle: false);
    }
}
