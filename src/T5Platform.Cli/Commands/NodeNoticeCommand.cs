using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>Says that a node's machine goes.</summary>
internal sealed class NodeNoticeCommand : PlatformCommand
{
    private readonly Argument<string> _node = new("NODE") { Description = "Its name, as 't5 mesh' shows it" };
    private readonly Option<TimeSpan> _in = new("--in") { Description = "After how long the machine goes: 90s, 2m, 1h", HelpName = "TIME", Required = true, CustomParser = Durations.Read };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why, for the history", HelpName = "TEXT" };

    public NodeNoticeCommand() : base("notice", "Empties a node by the time at which its machine goes, as a spot machine does")
    {
        Add(_node);
        Add(_in);
        Add(_reason);
        Examples = [("t5 node notice node-3 --in 2m --reason \"spot machine called back\"", "what still runs there after two minutes is stopped")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var (node, within) = (parse.GetRequiredValue(_node), parse.GetRequiredValue(_in));
        if (!(await session.Api.Notice(node, within, parse.GetValue(_reason), cancellationToken)).TryTake(out _, out var failure))
            return failure;
        if (!session.Terminal.IsQuiet)
            session.Terminal.Draw(Drawing.Ink.Of($"Node '{node}' will be empty within {Drawing.Humane.Duration(within)}; 't5 mesh' shows what still runs there."));
        return Outcome.Done;
    }
}
