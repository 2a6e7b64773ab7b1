using T5Platform.Data.Tasks;

namespace T5Platform.Data.Corpora.Duplicates;

/// <summary>
/// Bands of a MinHash signature over the words and word pairs of a text. Two texts of Jaccard similarity s share a band with
/// probability 1 - (1 - s^4)^8: 0.19 at 0.4, 0.89 at 0.7, 0.98 at 0.8, 1.00 at 0.9 (Broder 1997; banding as in Leskovec et al., chapter 3).
/// </summary>
internal static class MinHash
{
    private const int Bands = 8, RowsPerBand = 4;

    /// <summary>One key per band; texts below four words have none, they are compared whole.</summary>
    public static ulong[] BandKeys(string normalised)
    {
        var words = normalised.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 4) return [];
        var shingles = Shingles(words);
        var keys = new ulong[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var key = (ulong)band + 1;
            for (var row = 0; row < RowsPerBand; row++) key = StableHash.Mix(key ^ Smallest(shingles, (band * RowsPerBand) + row));
            keys[band] = key;
        }

        return keys;
    }

    private static ulong[] Shingles(string[] words)
    {
        var hashes = words.Select(word => StableHash.Of(word)).ToArray();
        var pairs = hashes.Zip(hashes.Skip(1), (first, second) => StableHash.Mix(unchecked((first * 3) + second)));
        return [.. hashes.Concat(pairs).Distinct()];
    }

    private static ulong Smallest(ulong[] shingles, int function)
    {
        var smallest = ulong.MaxValue;
        var salt = StableHash.Mix((ulong)function + 1);
        foreach (var shingle in shingles) smallest = Math.Min(smallest, StableHash.Mix(shingle ^ salt));
        return smallest;
    }
}
