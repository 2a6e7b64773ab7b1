using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>Lets a node run empty.</summary>
internal sealed class NodeDrainCommand : PlatformCommand
{
    private readonly Argument<string> _node = new("NODE") { Description = "Its name, as 't5 mesh' shows it" };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why, for the history", HelpName = "TEXT" };

    public NodeDrainCommand() : base("drain", "Places nothing new on a node; what runs there writes a checkpoint and goes on elsewhere")
    {
        Add(_node);
        Add(_reason);
        Examples = [("t5 node drain node-3 --reason \"new driver\"", "undo it with 't5 node undrain node-3'")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var node = parse.GetRequiredValue(_node);
        if (!(await session.Api.Drain(node, parse.GetValue(_reason), cancellationToken)).TryTake(out _, out var failure))
            return failure;
        if (!session.Terminal.IsQuiet)
            session.Terminal.Draw(Drawing.Ink.Of($"Node '{node}' is being drained; 't5 mesh' shows what still runs there."));
        return Outcome.Done;
    }
}
