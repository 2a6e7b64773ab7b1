using System.Text.Json;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Conformance.Vectors.Vocabularies;

/// <summary>The vocabulary that the peer's tests make up to test the rules that all vocabularies share: ASCII, EOS written out, padding left out.</summary>
internal sealed class AsciiVocabulary(bool hasEos, bool hasUnknown, int extraIds) : IVocabulary
{
    private const int BaseSize = 128;

    public string Name => "ascii";

    public int Size => BaseSize + extraIds;

    public int EosId => hasEos ? 1 : -1;

    public int UnkId => hasUnknown ? 2 : -1;

    public int SentinelCount => extraIds;

    public string Fingerprint => $"ascii-{hasEos}-{hasUnknown}-{extraIds}";

    public static IVocabulary Create(JsonElement init, ReferenceFiles files) => new AsciiVocabulary(
        init.Bool("use_eos", otherwise: true), init.Bool("use_unk", otherwise: true), init.IntOrNull("extra_ids") ?? 0);

    public int[] Encode(string text) => [.. text.Select(static unit => (int)unit)];

    public string Decode(ReadOnlySpan<int> ids) => string.Concat(
        DecodingRules.Clean(ids, BaseSize, hasUnknown ? UnkId : null, hasEos ? EosId : null)
            .Select(static id => id switch { 0 => string.Empty, 1 => "<eos>", _ => ((char)id).ToString() }));
}
