using System.Text.Json;
using T5Platform.Cli.Api;
using T5Platform.Data.Mixtures;
using T5Platform.Data.Sets;

namespace T5Platform.Cli.Commands;

/// <summary>Documents of commands that ask no server, in the server's way of writing.</summary>
internal static class SetJson
{
    public static byte[] Of(IEnumerable<(DataSet Set, IReadOnlyList<string> Missing)> sets) => Bytes(sets.Select(static each => new
    {
        each.Set.Name,
        each.Set.Group,
        each.Set.Home,
        each.Set.Licence,
        each.Set.Bytes,
        Present = each.Missing.Count == 0,
        each.Missing,
        each.Set.Files,
        Downloads = each.Set.Downloads.Select(static one => new { one.Url, one.Bytes, one.Sha256 }),
        each.Set.Remark,
    }));

    public static byte[] Of(IEnumerable<(DataSet Set, IReadOnlyList<SplitFinding> Splits)> sets) => Bytes(sets.SelectMany(static each => each.Splits.Select(split => new
    {
        Set = each.Set.Name,
        split.Expected.Task,
        Split = split.Expected.Split.ToString().ToLowerInvariant(),
        State = Word(split.State),
        split.Examples,
        Expected = split.Expected.Examples,
        split.Dropped,
        split.Reason,
    })));

    public static byte[] Of(IReadOnlyList<MixtureShare> shares) => Bytes(shares);

    /// <summary>How a split was found, as text and documents say it.</summary>
    public static string Word(SplitState state) => state switch
    {
        SplitState.OtherCount => "other count",
        _ => state.ToString().ToLowerInvariant(),
    };

    private static byte[] Bytes<T>(T document) => JsonSerializer.SerializeToUtf8Bytes(document, ApiJson.Options);
}
