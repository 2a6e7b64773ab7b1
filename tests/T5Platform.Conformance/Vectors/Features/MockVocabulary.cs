using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Conformance.Vectors.Features;

/// <summary>A vocabulary that knows the texts of a case, and their ids.</summary>
internal sealed class MockVocabulary(JsonElement value) : IVocabulary
{
    private readonly Dictionary<string, int[]> _ids = value.Optional("encode") is { } encode
        ? encode.EnumerateObject().ToDictionary(static text => text.Name, static text => text.Value.Ints(), StringComparer.Ordinal)
        : [];

    public string Name => "mock";

    public int Size => value.IntOrNull("vocab_size") ?? 32_100;

    public int EosId => value.IntOrNull("eos_id") ?? 1;

    public int UnkId => 2;

    public int SentinelCount => 0;

    public string Fingerprint => "mock";

    public int[] Encode(string text) =>
        _ids.TryGetValue(text, out var ids) ? ids : throw new MalformedCaseException($"the case's vocabulary does not know '{text}'");

    public string Decode(ReadOnlySpan<int> ids) => throw new NotSupportedException("Nothing is decoded here.");
}
