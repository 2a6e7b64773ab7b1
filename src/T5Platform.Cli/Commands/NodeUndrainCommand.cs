using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>Lets a node take new work again.</summary>
internal sealed class NodeUndrainCommand : PlatformCommand
{
    private readonly Argument<string> _node = new("NODE") { Description = "Its name, as 't5 mesh' shows it" };

    public NodeUndrainCommand() : base("undrain", "Lets a node take new work again that was drained, given notice or quarantined")
    {
        Add(_node);
        Examples = [("t5 node undrain node-3", "")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var node = parse.GetRequiredValue(_node);
        if (!(await session.Api.Undrain(node, cancellationToken)).TryTake(out _, out var failure))
            return failure;
        if (!session.Terminal.IsQuiet)
            session.Terminal.Draw(Drawing.Ink.Of($"Node '{node}' takes new work again."));
        return Outcome.Done;
    }
}
