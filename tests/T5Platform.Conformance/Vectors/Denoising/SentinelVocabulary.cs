using T5Platform.Data.Vocabularies;

namespace T5Platform.Conformance.Vectors.Denoising;

/// <summary>A vocabulary of which only the size counts: sentinels are its highest ids.</summary>
internal sealed class SentinelVocabulary(int size) : IVocabulary
{
    public string Name => "size alone";

    public int Size => size;

    public int UnkId => 2;

    public int SentinelCount => 100;

    public string Fingerprint => $"size-{size}";

    public int[] Encode(string text) => throw new NotSupportedException("There is no text here.");

    public string Decode(ReadOnlySpan<int> ids) => throw new NotSupportedException("There is no text here.");
}
