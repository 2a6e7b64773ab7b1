using System.Text.Json;

namespace T5Platform.Data.C4.Stages;

/// <summary>How many records, pages, lines or sentences each rule decided about; sorted by name.</summary>
public sealed class RuleCounts
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>The counts.</summary>
    public IReadOnlyDictionary<string, long> All => _counts;

    /// <summary>One rule's count; 0: it decided nothing.</summary>
    public long this[string rule] => _counts.GetValueOrDefault(rule);

    /// <summary>Counts more.</summary>
    public void Add(string rule, long count = 1)
    {
        if (count > 0) _counts[rule] = _counts.GetValueOrDefault(rule) + count;
    }

    /// <summary>Adds all of another's.</summary>
    public RuleCounts Add(RuleCounts other)
    {
        foreach (var (rule, count) in other._counts) Add(rule, count);
        return this;
    }

    internal static RuleCounts Read(string path)
    {
        var counts = new RuleCounts();
        foreach (var (rule, count) in JsonSerializer.Deserialize<Dictionary<string, long>>(File.ReadAllBytes(path))!) counts.Add(rule, count);
        return counts;
    }

    internal void Write(Stream stream) => JsonSerializer.Serialize(stream, _counts);
}
