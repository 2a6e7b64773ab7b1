using System.CommandLine;
using T5Platform.Cli.Api;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Commands.Sweeps;

/// <summary>Lists sweeps, the newest first.</summary>
internal sealed class SweepListCommand : PlatformCommand
{
    public SweepListCommand() : base("list", "Lists sweeps, the newest first") => Examples = [("t5 sweep list", "what there is")];

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var answer = await session.Api.Sweeps(PlatformClient.Most, cancellationToken);
        if (!answer.TryTake(out var sweeps, out var failure))
            return failure;
        if (session.Json)
            return session.WriteJson(answer.Json);
        var ids = new ShortIds(sweeps.Select(static each => each.Id));
        var grid = new Grid(new Column("ID"), new("NAME", Gives: true), new("STATE"), new("SUBMITTED"), new("TOOK"));
        foreach (var each in sweeps)
            grid.Add(ids.Of(each.Id), each.Name, Cell.State(each.State), Humane.Ago(session.Now - each.SubmittedAt), each.EndedAt is { } ended ? Humane.Duration(ended - each.SubmittedAt) : "");
        if (session.Terminal.IsQuiet)
            session.Terminal.Draw([.. sweeps.Select(static each => Ink.Of(each.Id))]);
        else if (sweeps.Count == 0)
            session.Terminal.Note("There is no sweep yet.");
        else
            session.Terminal.Draw(grid.Draw(session.Terminal.Width));
        return Outcome.Done;
    }
}
