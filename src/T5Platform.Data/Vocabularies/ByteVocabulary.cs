using System.Text;

namespace T5Platform.Data.Vocabularies;

/// <summary>UTF-8 bytes as tokens, with ByT5's ids: pad 0, eos 1, unk 2, byte b is b + 3, then the sentinels: 384 rows with ByT5's 125.</summary>
/// <remarks>Source: Xue et al., ByT5 (TACL 2022); sentinel k is 383 - k as in seqio. Bytes that are no UTF-8 are dropped in decoding.</remarks>
public sealed class ByteVocabulary : IVocabulary
{
    private const int FirstByte = 3;
    private const int Bytes = 256;

    private static readonly Encoding Utf8 = Encoding.GetEncoding(
        "utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(string.Empty));

    /// <summary>A vocabulary with so many sentinels.</summary>
    public ByteVocabulary(int extraIds = 125)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(extraIds);
        SentinelCount = extraIds;
    }

    /// <inheritdoc/>
    public string Name => "byte";

    /// <inheritdoc/>
    public int Size => FirstByte + Bytes + SentinelCount;

    /// <inheritdoc/>
    public int UnkId => 2;

    /// <inheritdoc/>
    public int SentinelCount { get; }

    /// <inheritdoc/>
    public string Fingerprint => $"byte-{Size}";

    /// <inheritdoc/>
    public int[] Encode(string text)
    {
        var bytes = Utf8.GetBytes(text);
        var ids = new int[bytes.Length];
        for (var i = 0; i < bytes.Length; i++) ids[i] = bytes[i] + FirstByte;
        return ids;
    }

    /// <inheritdoc/>
    public string Decode(ReadOnlySpan<int> ids)
    {
        var bytes = new byte[ids.Length];
        var count = 0;
        foreach (var id in ids)
        {
            if (id == 1) break;
            if (id is >= FirstByte and < FirstByte + Bytes) bytes[count++] = (byte)(id - FirstByte);
        }

        return Utf8.GetString(bytes, 0, count);
    }
}
