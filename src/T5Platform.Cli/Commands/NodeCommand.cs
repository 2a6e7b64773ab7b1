using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>What operators do with a node.</summary>
internal sealed class NodeCommand : PlatformCommand
{
    public NodeCommand() : base("node", "Lets a node run empty, or take new work again")
    {
        Examples = [("t5 node drain node-3 --reason \"new driver\"", "what runs there goes on elsewhere"), ("t5 node undrain node-3", "it takes new work again")];
        Parts = [new NodeDrainCommand(), new NodeNoticeCommand(), new NodeUndrainCommand()];
    }

    /// <summary>Alone it does nothing but say what there is.</summary>
    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome>(Failure.Of(ExitCode.Usage, "What about the node? drain, notice and undrain are known; see 't5 node --help'. 't5 mesh' shows nodes and their health."));
}
