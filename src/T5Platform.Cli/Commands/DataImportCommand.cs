using System.CommandLine;
using T5Platform.Cli.Drawing;
using T5Platform.Data.Sets;

namespace T5Platform.Cli.Commands;

/// <summary>Takes sets from a directory: for machines without internet.</summary>
internal sealed class DataImportCommand : SetsCommand
{
    private readonly Argument<string?> _name = SetArgument(needed: true);
    private readonly Argument<string> _from = new("DIR") { Description = "Where its files are, with or without their folders, or the archives that its authors publish" };

    public DataImportCommand() : base("import", "Copies a set from a directory, reads it, and puts it into the data directory")
    {
        Add(_name);
        Add(_from);
        Examples = [("t5 data import glue /media/usb/glue", "all of GLUE that is there"), ("t5 data import squad ~/Downloads", "the files as they were downloaded")];
    }

    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!Folder(parse, session).TryTake(out var folder, out var failure) || !Sets(parse.GetRequiredValue(_name)!).TryTake(out var sets, out failure))
            return Task.FromResult<Outcome>(failure);
        var (import, refused) = (new SetImport(folder), new List<string>());
        foreach (var set in sets)
            SetOutcomes.Tell(session.Terminal, set, import.Run(set, parse.GetRequiredValue(_from), cancellationToken), refused);
        return Task.FromResult(refused.Count == 0 ? Outcome.Done : Failure.Of(ExitCode.Failed, $"{Humane.Count(refused.Count, "set was", "sets were")} not imported.", refused));
    }
}
