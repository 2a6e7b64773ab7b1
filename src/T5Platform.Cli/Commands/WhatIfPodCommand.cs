using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>If there were one more pod.</summary>
internal sealed class WhatIfPodCommand : PlatformCommand
{
    private readonly Argument<string> _mesh = new("MESH") { Description = "Its rows x columns of devices: 4x4" };
    private readonly Option<string?> _block = new("--block") { Description = "The block of each of its nodes: 2x4; all of the mesh unless given", HelpName = "MESH" };
    private readonly Option<string> _pool = new("--pool") { Description = "Its pool", HelpName = "POOL", DefaultValueFactory = _ => "default" };

    public WhatIfPodCommand() : base("add-pod", "If there were one more pod, empty and well")
    {
        Add(_mesh);
        Add(_block);
        Add(_pool);
        Examples = [("t5 what-if add-pod 8x8 --block 2x4", "eight nodes of eight devices")];
    }

    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var block = parse.GetValue(_block) is { } given ? $"&block={Uri.EscapeDataString(given)}" : "";
        return WhatIfCommand.Ask(session, $"pod?mesh={Uri.EscapeDataString(parse.GetRequiredValue(_mesh))}&pool={Uri.EscapeDataString(parse.GetRequiredValue(_pool))}{block}", cancellationToken);
    }
}
