using System.CommandLine;
using System.Globalization;

namespace T5Platform.Cli.Commands;

/// <summary>If a node were drained.</summary>
internal sealed class WhatIfDrainCommand : PlatformCommand
{
    private readonly Argument<string> _node = new("NODE") { Description = "Its name, as 't5 mesh' shows it" };
    private readonly Option<TimeSpan> _in = new("--in") { Description = "The time that it would have: 90s, 2m, 1h", HelpName = "TIME", CustomParser = Durations.Read, DefaultValueFactory = _ => TimeSpan.FromMinutes(1) };

    public WhatIfDrainCommand() : base("drain", "If a node were drained")
    {
        Add(_node);
        Add(_in);
        Examples = [("t5 what-if drain node-3", "who would move where, and who would have to wait")];
    }

    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken) => WhatIfCommand.Ask(
        session,
        $"drain?node={Uri.EscapeDataString(parse.GetRequiredValue(_node))}&withinSeconds={parse.GetRequiredValue(_in).TotalSeconds.ToString(CultureInfo.InvariantCulture)}",
        cancellationToken);
}
