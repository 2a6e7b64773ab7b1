using T5Platform.Data.Tasks;

namespace T5Platform.Data.Corpora.Duplicates;

/// <summary>
/// Train or validation for every text of a corpus, such that no text of validation has a duplicate or near-duplicate in
/// training. Texts that share a MinHash band form groups (transitively); a whole group goes to one side, by a hash of its
/// content. Boilerplate makes groups of thousands ("Gets or sets the …"); groups above <see cref="LargestGroup"/> are training.
/// </summary>
internal sealed class DuplicateSafeSplit
{
    public const int LargestGroup = 40;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Split[] _splits;

    /// <param name="texts">All texts, as they are; equal ones may repeat.</param>
    /// <param name="validationPercent">Share of the groups that are validation.</param>
    public DuplicateSafeSplit(IEnumerable<string> texts, int validationPercent)
    {
        foreach (var text in texts) _numbers.TryAdd(NormalisedText.Of(text), _numbers.Count);
        var normalised = _numbers.Keys.ToArray();
        var groups = Group(normalised);
        _splits = Assign(normalised, groups, validationPercent);
    }

    public Split Of(string text) => _splits[_numbers[NormalisedText.Of(text)]];

    private static DisjointSets Group(string[] normalised)
    {
        var groups = new DisjointSets(normalised.Length);
        var owners = new Dictionary<ulong, int>();
        var keys = normalised.AsParallel().AsOrdered().Select(MinHash.BandKeys);
        var number = 0;
        foreach (var bands in keys)
        {
            foreach (var band in bands)
            {
                if (!owners.TryAdd(band, number)) groups.Union(owners[band], number);
            }

            number++;
        }

        return groups;
    }

    private static Split[] Assign(string[] normalised, DisjointSets groups, int validationPercent)
    {
        var smallest = new Dictionary<int, ulong>();
        for (var i = 0; i < normalised.Length; i++)
        {
            var (group, hash) = (groups.Find(i), StableHash.Of(normalised[i]));
            smallest[group] = smallest.TryGetValue(group, out var least) ? Math.Min(least, hash) : hash;
        }

        return [.. normalised.Select((_, i) => SplitOf(groups.SizeOf(i), smallest[groups.Find(i)], validationPercent))];
    }

    private static Split SplitOf(int size, ulong hash, int validationPercent) =>
        size <= LargestGroup && StableHash.Mix(hash) % 100 < (ulong)validationPercent ? Split.Validation : Split.Train;
}
