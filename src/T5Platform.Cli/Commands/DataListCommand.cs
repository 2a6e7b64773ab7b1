using System.CommandLine;
using T5Platform.Cli.Drawing;
using T5Platform.Data.Sets;

namespace T5Platform.Cli.Commands;

/// <summary>Lists every set: where it lives, under which licence, how large, and whether it is here.</summary>
internal sealed class DataListCommand : SetsCommand
{
    public DataListCommand() : base("list", "Lists every set: its home, licence, size, checksum, and whether it is here") =>
        Examples = [("t5 data list", "as a table"), ("t5 data list --json", "with every address and checksum")];

    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        // Without a directory nothing is here, and the list is of use all the same.
        Folder(parse, session).TryTake(out var folder, out _);
        var sets = DataSets.All.Select(set => (set, folder?.Missing(set) ?? set.Files)).ToList();
        if (session.Json)
            return Task.FromResult(session.WriteJson(SetJson.Of(sets)));
        if (session.Terminal.IsQuiet)
            session.Terminal.Draw([.. sets.Select(static each => Ink.Of(each.set.Name))]);
        else
            session.Terminal.Draw(SetList.Draw(sets, session.Terminal.Width));
        session.Terminal.Note(folder is null ? $"No data directory is named (--data or {Variable}): none counts as here." : $"Data directory: {folder.Path}");
        return Task.FromResult(Outcome.Done);
    }
}
