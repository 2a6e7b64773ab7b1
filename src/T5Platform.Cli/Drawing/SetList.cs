using T5Platform.Cli.Commands;
using T5Platform.Data.Sets;

namespace T5Platform.Cli.Drawing;

/// <summary>Sets of data, and what their readers find.</summary>
internal static class SetList
{
    private const string Here = "here", Part = "in part";

    public static IReadOnlyList<string> Draw(IReadOnlyList<(DataSet Set, IReadOnlyList<string> Missing)> sets, int width)
    {
        var grid = new Grid(new Column("NAME"), new("GROUP"), new("HERE"), new("DOWNLOAD", Right: true), new("CHECKSUM"), new("LICENCE", Gives: true), new("HOME", Gives: true));
        foreach (var (set, missing) in sets)
            grid.Add(set.Name, set.Group, Presence(set, missing), Size(set), Checksums(set), set.Licence, set.Home);
        return grid.Draw(width);
    }

    public static IReadOnlyList<string> Draw(IEnumerable<(DataSet Set, SplitFinding Split)> findings, int width)
    {
        var grid = new Grid(new Column("SET"), new("TASK"), new("SPLIT"), new("STATE"), new("EXAMPLES", Right: true), new("COMPLETE", Right: true), new("DROPPED", Right: true), new("REASON", Gives: true));
        foreach (var (set, split) in findings)
        {
            grid.Add(
                set.Name,
                split.Expected.Task,
                split.Expected.Split.ToString().ToLowerInvariant(),
                new Cell(SetJson.Word(split.State), StyleOf(split.State)),
                split.State == SplitState.Missing ? "" : Humane.Count(split.Examples),
                split.Expected.Examples is { } all ? Humane.Count(all) : "",
                split.Dropped.Count > 0 ? Humane.Count(split.Dropped.Count) : "",
                split.State == SplitState.OtherCount ? "" : split.Reason);
        }
        return grid.Draw(width);
    }

    private static Cell Presence(DataSet set, IReadOnlyList<string> missing) =>
        missing.Count == 0 ? new(Here, Ink.Good) : missing.Count < set.Files.Count ? new(Part, Ink.Wary) : new("");

    private static string Size(DataSet set) => set.Bytes is { } bytes ? Humane.Bytes(bytes) : set.Downloads.Count > 0 ? "not stated" : "none";

    private static string Checksums(DataSet set) => set.Downloads.Count(static one => one.Sha256 is not null) switch
    {
        0 => "none",
        var some when some == set.Downloads.Count => "SHA-256",
        var some => $"{some} of {set.Downloads.Count}",
    };

    private static string StyleOf(SplitState state) => state switch
    {
        SplitState.Complete or SplitState.Readable => Ink.Good,
        SplitState.OtherCount => Ink.Wary,
        SplitState.Malformed => Ink.Bad,
        _ => Ink.Faint,
    };
}
