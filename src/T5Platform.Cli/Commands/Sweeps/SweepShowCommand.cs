using System.CommandLine;
using T5Platform.Cli.Drawing.Sweeps;
using T5Platform.Cli.Finding;

namespace T5Platform.Cli.Commands.Sweeps;

/// <summary>Shows a sweep with its trials.</summary>
internal sealed class SweepShowCommand : PlatformCommand
{
    private readonly Argument<string> _sweep = SweepCommand.SweepArgument();

    public SweepShowCommand() : base("show", "Shows a sweep: its trials, their values, and their scores on each rung")
    {
        Add(_sweep);
        Examples = [("t5 sweep show rates", "by its name"), ("t5 sweep show 01a21782 --json", "with its definition")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await SweepFinder.Find(session.Api, parse.GetRequiredValue(_sweep), cancellationToken)).TryTake(out var found, out var failure))
            return failure;
        var answer = await session.Api.Sweep(found.Id, cancellationToken);
        if (!answer.TryTake(out var sweep, out failure))
            return failure;
        if (session.Json)
            return session.WriteJson(answer.Json);
        session.Terminal.Draw(SweepPage.Draw(sweep, session.Now, session.Terminal.Width));
        return Outcome.Done;
    }
}
