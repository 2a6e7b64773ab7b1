namespace T5Platform.Cli.Drawing;

/// <summary>Ids as short as they can be told apart.</summary>
internal sealed class ShortIds
{
    private const int Shortest = 8;
    private readonly int _length;

    /// <summary>Ids that are shown beside one another.</summary>
    public ShortIds(IEnumerable<string> ids)
    {
        var all = ids.Distinct(StringComparer.Ordinal).ToList();
        var longest = all.Select(static id => id.Length).DefaultIfEmpty(Shortest).Max();
        _length = Enumerable.Range(Shortest, Math.Max(1, longest - Shortest + 1))
            .FirstOrDefault(length => all.DistinctBy(id => Cut(id, length)).Count() == all.Count, longest);
    }

    public string Of(string id) => Cut(id, _length);

    /// <summary>An id without others beside it: all of its time, which is what tells experiments apart.</summary>
    public static string Alone(string id) => Cut(id, 12);

    private static string Cut(string id, int length) => id.Length <= length ? id : id[..length];
}
