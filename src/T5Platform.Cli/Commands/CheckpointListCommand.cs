using System.CommandLine;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Commands;

/// <summary>Lists imported checkpoints.</summary>
internal sealed class CheckpointListCommand : PlatformCommand
{
    public CheckpointListCommand() : base("list", "Lists imported checkpoints") => Examples = [("t5 checkpoint list --quiet", "names alone")];

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var answer = await session.Api.Imports(cancellationToken);
        if (!answer.TryTake(out var imports, out var failure))
            return failure;
        if (session.Json)
            return session.WriteJson(answer.Json);
        if (imports.Count == 0)
            session.Terminal.Note("No checkpoint is imported; 't5 checkpoint import DIR --name NAME' takes one in.");
        session.Terminal.Draw(session.Terminal.IsQuiet ? [.. imports.Select(static each => Ink.Of(each.Name))] : ImportList.Draw(imports, session.Terminal.Width));
        return Outcome.Done;
    }
}
