using System.CommandLine;
using T5Platform.Cli.Watching;

namespace T5Platform.Cli.Commands;

/// <summary>Watches an experiment.</summary>
internal sealed class WatchCommand : PlatformCommand
{
    private readonly Argument<string> _experiment = ExperimentArgument();

    public WatchCommand() : base("watch", "Shows an experiment live until it ends")
    {
        Add(_experiment);
        Examples = [("t5 watch objectives", "Ctrl-C leaves, the experiment goes on"), ("t5 watch objectives | tee log", "one line for each change")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken) =>
        (await session.Experiments.Find(parse.GetRequiredValue(_experiment), cancellationToken)).TryTake(out var found, out var failure)
            ? await Watch.Of(session, found.Id).Run(cancellationToken)
            : failure;
}
