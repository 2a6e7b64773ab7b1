using System.CommandLine;
using T5Platform.Cli.Api;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Commands;

/// <summary>Lists a run's checkpoints.</summary>
internal sealed class CheckpointsCommand : PlatformCommand
{
    private readonly Argument<string> _run = RunArgument();

    public CheckpointsCommand() : base("checkpoints", "Lists a run's committed checkpoints")
    {
        Add(_run);
        Examples = [("t5 checkpoints 2fedee85", "equal hashes are equal weights"), ("t5 checkpoints 2fedee85 --json", "with files and paths")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await session.Runs.Find(parse.GetRequiredValue(_run), cancellationToken)).TryTake(out var found, out var failure))
            return failure;
        if (found.Run.State == States.Planned)
            return None(session);
        var answer = await session.Api.Checkpoints(found.Run.Id, cancellationToken);
        if (!answer.TryTake(out var checkpoints, out failure))
            return failure;
        if (session.Json)
            return session.WriteJson(answer.Json);
        if (checkpoints.Count == 0)
            return None(session);
        session.Terminal.Draw(session.Terminal.IsQuiet ? [.. checkpoints.Select(static each => Ink.Of(each.Id))] : CheckpointList.Draw(checkpoints, session.Terminal.Width));
        return Outcome.Done;
    }

    private static Outcome None(Session session)
    {
        if (session.Json)
            session.Terminal.Write("[]");
        session.Terminal.Note("It has no checkpoint yet.");
        return Outcome.Done;
    }
}
