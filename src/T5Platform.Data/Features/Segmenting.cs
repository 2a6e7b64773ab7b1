using T5Platform.Data.Batches.Documents;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Features;

/// <summary>Cuts examples by one feature, others alike (T5's <c>select_random_chunk</c> and <c>split_tokens</c>).</summary>
public sealed record Segmenting
{
    /// <summary>The feature that decides.</summary>
    public string Feature { get; init; } = "targets";

    /// <summary>Features that are cut alike; each has as many items.</summary>
    public IReadOnlyList<string> Alike { get; init; } = [];

    /// <summary>Features that every piece has unchanged.</summary>
    public IReadOnlyList<string> Unchanged { get; init; } = [];

    /// <summary>Items of a piece at most.</summary>
    public required int Most { get; init; }

    /// <summary>If not null, lengths are drawn from this up.</summary>
    public int? Least { get; init; }

    /// <summary>Whether a chunk may begin anywhere, even before the first item, instead of at multiples of its length.</summary>
    public bool BeginsAnywhere { get; init; }

    /// <summary>One piece at a random place; nothing of an example without items.</summary>
    /// <exception cref="ArgumentException">Features do not go together.</exception>
    public FeatureExample? Chunk(FeatureExample example, RandomStream random)
    {
        var count = Count(example);
        if (count == 0) return null;
        var length = Least is { } least && least < Most ? least + random.NextInt(Most - least) : Most;
        var (start, taken) = BeginsAnywhere ? Anywhere(count, length, random) : SegmentLength.DrawChunk(count, length, random);
        return Cut(example, start, taken);
    }

    /// <summary>The whole in pieces of equal length, the last shorter; the length is log-uniform where there is a least.</summary>
    /// <exception cref="ArgumentException">Features do not go together.</exception>
    public IEnumerable<FeatureExample> Split(FeatureExample example, RandomStream random)
    {
        var count = Count(example);
        var length = SegmentLength.Draw(Least, Most, random);
        return Enumerable.Range(0, (int)SegmentLength.Count(count, length)).Select(at => Cut(example, at * length, Math.Min(length, count - (at * length))));
    }

    private static (int Start, int Length) Anywhere(int count, int length, RandomStream random)
    {
        var start = random.NextInt(count + length - 1) - length + 1;
        var (from, to) = (Math.Max(0, start), Math.Min(count, start + length));
        return (from, to - from);
    }

    private int Count(FeatureExample example)
    {
        if (Unchanged.Intersect(Alike.Append(Feature)).FirstOrDefault() is { } both)
            throw new ArgumentException($"Feature '{both}' is to be cut and to stay unchanged.", nameof(example));
        var count = example[Feature].Length;
        if (Alike.FirstOrDefault(name => example[name].Length != count) is { } other)
            throw new ArgumentException($"Feature '{other}' has {example[other].Length} items, '{Feature}' {count}.", nameof(example));
        return count;
    }

    private FeatureExample Cut(FeatureExample example, int start, int count) =>
        new([.. Alike.Prepend(Feature).Select(name => new KeyValuePair<string, Feature>(name, example[name].Slice(start, count))),
            .. Unchanged.Select(name => new KeyValuePair<string, Feature>(name, example[name]))]);
}
