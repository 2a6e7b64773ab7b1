using T5Platform.Data.C4.Shards;

namespace T5Platform.Data.C4.Stages;

/// <summary>Claims of pages to a URL or a span: the smallest wins, the others are lost.</summary>
internal static class Claims
{
    /// <summary>Keys are hashes: their range is cut into equal parts.</summary>
    public static Func<Entry, int> Partition(int count) => entry => (int)(((entry.Key >> 64) * (UInt128)(uint)count) >> 64);

    /// <summary>The claims that are lost, each as an entry under its page. The claims must come sorted.</summary>
    public static IEnumerable<Entry> Lost(IEnumerable<Entry> claims)
    {
        UInt128? last = null;
        foreach (var claim in claims)
        {
            if (claim.Key == last) yield return new(claim.Place.Number, claim.Key, claim.Place);
            last = claim.Key;
        }
    }
}
