using System.CommandLine;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Commands;

/// <summary>Lists an experiment's runs.</summary>
internal sealed class RunsCommand : PlatformCommand
{
    private readonly Argument<string> _experiment = ExperimentArgument();

    public RunsCommand() : base("runs", "Lists an experiment's runs, planned ones too")
    {
        Add(_experiment);
        Examples = [("t5 runs objectives", "each after those it depends on"), ("t5 runs objectives --quiet", "their ids")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await session.Experiments.Find(parse.GetRequiredValue(_experiment), cancellationToken)).TryTake(out var found, out var failure))
            return failure;
        var answer = await session.Api.Runs(found.Id, cancellationToken);
        if (!answer.TryTake(out var runs, out failure))
            return failure;
        if (session.Json)
            return session.WriteJson(answer.Json);
        session.Terminal.Draw(session.Terminal.IsQuiet ? [.. runs.Select(static run => Ink.Of(run.Id))] : RunList.Draw(runs, session.Terminal.Width));
        return Outcome.Done;
    }
}
