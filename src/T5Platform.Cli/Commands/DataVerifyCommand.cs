using System.CommandLine;
using T5Platform.Cli.Drawing;
using T5Platform.Data.Sets;

namespace T5Platform.Cli.Commands;

/// <summary>Reads sets as training would, and compares what is found with what the complete sets have.</summary>
internal sealed class DataVerifyCommand : SetsCommand
{
    private const int RowsShown = 5;

    private readonly Argument<string?> _name = SetArgument(needed: false);

    public DataVerifyCommand() : base("verify", "Reads sets as training would and compares their counts")
    {
        Add(_name);
        Examples = [("t5 data verify", "all that is here"), ("t5 data verify superglue", "missing ones are an error then")];
    }

    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken) => Task.FromResult(Verify(parse, session, cancellationToken));

    private Outcome Verify(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var name = parse.GetValue(_name);
        if (!Folder(parse, session).TryTake(out var folder, out var failure) || !Sets(name ?? DataSets.Everything).TryTake(out var sets, out failure))
            return failure;
        var found = sets.Where(set => name is not null || folder.Missing(set).Count < set.Files.Count)
            .Select(set => (set, SetVerification.Of(set, folder.Path, cancellationToken))).ToList();
        if (session.Json)
            session.WriteJson(SetJson.Of(found));
        else if (found.Count == 0)
            session.Terminal.Note($"No set is in {folder.Path}.");
        else
            session.Terminal.Draw(SetList.Draw(found.SelectMany(static each => each.Item2.Select(split => (each.set, split))), session.Terminal.Width));
        foreach (var split in found.SelectMany(static each => each.Item2).Where(static split => split.Dropped.Count > 0))
            session.Terminal.Note($"{Humane.Count(split.Dropped.Count, "row", "rows")} left out, {string.Join(" ", split.Dropped.Take(RowsShown))}{(split.Dropped.Count > RowsShown ? " …" : "")}");
        // A set that is asked for by its name must be there; a part of one is no fault, people work with parts too.
        var wrong = found.SelectMany(static each => each.Item2).Count(split => split.State == SplitState.Malformed || (name is not null && split.State == SplitState.Missing));
        return wrong == 0 ? Outcome.Done : Failure.Of(ExitCode.Failed, $"{Humane.Count(wrong, "split cannot", "splits cannot")} be read.");
    }
}
