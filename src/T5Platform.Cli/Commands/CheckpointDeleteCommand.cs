using System.CommandLine;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Commands;

/// <summary>Deletes an imported checkpoint, after asking.</summary>
internal sealed class CheckpointDeleteCommand : PlatformCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "An imported checkpoint" };
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Do not ask; needed where nobody can be asked" };

    public CheckpointDeleteCommand() : base("delete", "Deletes an imported checkpoint that no experiment at work begins from")
    {
        Add(_name);
        Add(_yes);
        Examples = [("t5 checkpoint delete t5-small --yes", "does not ask")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var name = parse.GetRequiredValue(_name);
        var agreed = parse.GetValue(_yes) ? true : await session.Terminal.Ask($"Delete the imported checkpoint '{name}'?", cancellationToken);
        if (agreed is null)
            return Failure.Of(ExitCode.Usage, $"Nobody can be asked here: give --yes to delete '{name}'.");
        if (agreed is true && !(await session.Api.DeleteImport(name, cancellationToken)).TryTake(out _, out var failure))
            return failure;
        if (!session.Terminal.IsQuiet)
            session.Terminal.Draw(Ink.Of(agreed is true ? $"'{name}' is deleted." : "Nothing was deleted."));
        return Outcome.Done;
    }
}
