using System.CommandLine;
using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Commands;

/// <summary>If somebody who waits had another priority.</summary>
internal sealed class WhatIfPriorityCommand : PlatformCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "Who waits, as 't5 queue' shows it" };
    private readonly Argument<int> _priority = new("N") { Description = "The priority that it would have; -100 to 100" };

    public WhatIfPriorityCommand() : base("priority", "If somebody who waits had another priority")
    {
        Add(_name);
        Add(_priority);
        Examples = [("t5 what-if priority base/seed-1/pretrain 50", "")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var name = parse.GetRequiredValue(_name);
        if (!(await session.Api.Queue(cancellationToken)).TryTake(out var queue, out var failure))
            return failure;
        var found = queue.Where(each => each.Name == name || each.Holder == name || each.Holder.EndsWith($"-{name}", StringComparison.Ordinal)).ToList();
        return found is [var who]
            ? await WhatIfCommand.Ask(session, $"priority?holder={who.Holder}&priority={parse.GetRequiredValue(_priority)}", cancellationToken)
            : NotOne(name, found);
    }

    private static Failure NotOne(string name, List<Queued> found) => found.Count == 0
        ? Failure.Of(ExitCode.Failed, $"Nobody of the name '{name}' waits for a slice; 't5 queue' shows who does.")
        : Failure.Of(ExitCode.Failed, $"{found.Count} of the name '{name}' wait; name one by its id.", [.. found.Select(static each => each.Holder)]);
}
