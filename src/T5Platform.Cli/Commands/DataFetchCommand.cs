using System.CommandLine;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Transfers;
using T5Platform.Data.Sets;
using T5Platform.Data.Sets.Fetching;

namespace T5Platform.Cli.Commands;

/// <summary>Fetches sets from where their authors publish them.</summary>
internal sealed class DataFetchCommand : SetsCommand
{
    private readonly Argument<string?> _name = SetArgument(needed: true);
    private readonly Option<string?> _mirror = new("--mirror") { Description = "Take the files from MIRROR/host/path in place of https://host/path", HelpName = "URL" };

    public DataFetchCommand() : base("fetch", "Downloads a set, checks it, reads it, and puts it into the data directory")
    {
        _mirror.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && Address(text) is null)
                result.AddError($"--mirror is '{text}'; an address such as http://mirror.example/data is expected.");
        });
        Add(_name);
        Add(_mirror);
        Examples = [("t5 data fetch rte --data ./data", "one set"), ("t5 data fetch glue", "all of GLUE; what is here already is not fetched again")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!Folder(parse, session).TryTake(out var folder, out var failure) || !Sets(parse.GetRequiredValue(_name)!).TryTake(out var sets, out failure))
            return failure;
        var mirror = parse.GetValue(_mirror) is { } text ? Address(text) : null;
        // Without a limit of time: a set may take hours, and the fetch itself notices a server that falls silent.
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var fetch = new SetFetch(folder, http, session.Around.Time, new FetchNotes(session.Terminal, session.Around.Time));
        var refused = new List<string>();
        foreach (var set in sets)
        {
            var outcome = await fetch.Run(set, mirror, cancellationToken);
            SetOutcomes.Tell(session.Terminal, set, outcome, refused);
        }
        return refused.Count == 0 ? Outcome.Done : Failure.Of(ExitCode.Failed, $"{Humane.Count(refused.Count, "set was", "sets were")} not fetched.", refused);
    }

    private static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
}
