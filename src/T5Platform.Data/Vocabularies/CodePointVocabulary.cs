using System.Text;

namespace T5Platform.Data.Vocabularies;

/// <summary>Every Unicode code point is its own id: pad is U+0000, EOS is U+E005, nothing is unknown, there are no sentinels.</summary>
/// <remarks>For models that hash their ids: an embedding of 1,114,111 rows is hardly wanted.</remarks>
public sealed class CodePointVocabulary : IVocabulary
{
    /// <summary>The code point that ends a sequence, from a private area.</summary>
    public const int Eos = 0xE005;

    /// <inheritdoc/>
    public string Name => "code-points";

    /// <inheritdoc/>
    public int Size => 0x10FFFF;

    /// <inheritdoc/>
    public int EosId => Eos;

    /// <summary>-1: no code point is unknown.</summary>
    public int UnkId => -1;

    /// <inheritdoc/>
    public int SentinelCount => 0;

    /// <inheritdoc/>
    public string Fingerprint => "code-points";

    /// <inheritdoc/>
    public int[] Encode(string text) => [.. text.EnumerateRunes().Select(static rune => rune.Value)];

    /// <inheritdoc/>
    public string Decode(ReadOnlySpan<int> ids)
    {
        var text = new StringBuilder();
        foreach (var id in DecodingRules.Clean(ids, Size, null, Eos))
            if (id is not (0 or Eos) && Rune.IsValid(id)) text.Append(new Rune(id));
        return text.ToString();
    }
}
