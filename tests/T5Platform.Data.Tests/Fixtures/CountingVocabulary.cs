using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Tests.Fixtures;

/// <summary>Bytes; counts what it encodes, and tells before each text which one it is, from 1.</summary>
public sealed class CountingVocabulary(Action<int>? before = null) : IVocabulary
{
    private readonly ByteVocabulary _bytes = new();
    private int _encoded;

    public int Encoded => _encoded;

    public string Name => _bytes.Name;

    public int Size => _bytes.Size;

    public int UnkId => _bytes.UnkId;

    public int SentinelCount => _bytes.SentinelCount;

    public string Fingerprint => _bytes.Fingerprint;

    public int[] Encode(string text)
    {
        var number = Interlocked.Increment(ref _encoded);
        before?.Invoke(number);
        return _bytes.Encode(text);
    }

    public string Decode(ReadOnlySpan<int> ids) => _bytes.Decode(ids);
}
