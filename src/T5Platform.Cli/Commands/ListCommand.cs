using System.CommandLine;
using T5Platform.Cli.Api;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Commands;

/// <summary>Lists experiments, the newest first.</summary>
internal sealed class ListCommand : PlatformCommand
{
    private readonly Option<string?> _state = new("--state") { Description = "Only those in this state", HelpName = string.Join("|", States.OfExperiments) };
    private readonly Option<int> _limit = new("--limit") { Description = "At most so many", HelpName = "N", DefaultValueFactory = static _ => 20 };

    public ListCommand() : base("list", "Lists experiments, the newest first")
    {
        _state.AcceptOnlyFromAmong([.. States.OfExperiments]);
        _limit.AtLeastOne();
        Add(_state);
        Add(_limit);
        Examples = [("t5 list --state running", "what is going on"), ("t5 list --quiet --limit 1", "the id of the newest")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        // All of them: the server knows no filter, and an id is short only beside all others.
        var answer = await session.Api.Experiments(PlatformClient.Most, cancellationToken);
        if (!answer.TryTake(out var all, out var failure))
            return failure;
        var (state, limit) = (parse.GetValue(_state), parse.GetValue(_limit));
        var shown = all.Index().Where(each => state is null || each.Item.State == state).Take(limit).ToList();
        if (session.Json)
            return session.WriteJson(JsonLists.Pick(answer.Json, [.. shown.Select(static each => each.Index)]));
        if (session.Terminal.IsQuiet)
            session.Terminal.Draw([.. shown.Select(static each => Ink.Of(each.Item.Id))]);
        else if (shown.Count == 0)
            session.Terminal.Note(state is null ? "There is no experiment yet; 't5 examples' gives specs to begin with." : $"No experiment is {state}.");
        else
            session.Terminal.Draw(ExperimentList.Draw([.. shown.Select(static each => each.Item)], new(all.Select(static each => each.Id)), session.Now, session.Terminal.Width));
        return Outcome.Done;
    }
}
