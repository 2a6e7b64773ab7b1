using System.CommandLine;
using T5Platform.Cli.Api;
using T5Platform.Cli.Watching;

namespace T5Platform.Cli.Commands;

/// <summary>Tells history.</summary>
internal sealed class EventsCommand : PlatformCommand
{
    private readonly Argument<string?> _experiment = new("ID") { Description = "An experiment; without it, the history of everything", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _follow = new("--follow", "-f") { Description = "Go on with what happens, until Ctrl-C" };
    private readonly Option<int> _limit = new("--limit") { Description = "At most so many of what has happened", HelpName = "N", DefaultValueFactory = static _ => 50 };

    public EventsCommand() : base("events", "Tells what happened, the oldest first")
    {
        _limit.Within(1, PlatformClient.Most);
        Add(_experiment);
        Add(_follow);
        Add(_limit);
        Examples = [("t5 events", "of everything"), ("t5 events objectives --follow", "of one experiment, as it happens")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        string? experiment = null;
        if (parse.GetValue(_experiment) is { } text)
        {
            if (!(await session.Experiments.Find(text, cancellationToken)).TryTake(out var found, out var failure))
                return failure;
            experiment = found.Id;
        }
        var (history, limit) = (new History(session, experiment), parse.GetValue(_limit));
        return parse.GetValue(_follow) ? await history.Follow(limit, cancellationToken) : await history.Tell(limit, cancellationToken);
    }
}
