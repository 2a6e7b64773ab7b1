using System.Globalization;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Tests.Fixtures;

/// <summary>Words are numbers are ids: batches can be read at a glance.</summary>
public sealed class NumberVocabulary(int size = 32_100) : IVocabulary
{
    public string Name => "numbers";

    public int Size => size;

    public int UnkId => 2;

    public int SentinelCount => 100;

    public string Fingerprint => $"numbers-{size}";

    public int[] Encode(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];

    public string Decode(ReadOnlySpan<int> ids)
    {
        var end = ids.IndexOf(1);
        return string.Join(' ', (end < 0 ? ids : ids[..end]).ToArray().Where(id => id != 0));
    }
}
