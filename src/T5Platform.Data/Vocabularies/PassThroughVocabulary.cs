using System.Globalization;

namespace T5Platform.Data.Vocabularies;

/// <summary>Ids as they are, for data that is tokenised already. As text, they are decimal numbers with blanks between.</summary>
/// <param name="size">Ids 0 to size - 1.</param>
/// <param name="eosId">The id that ends a sequence; null: none does.</param>
public sealed class PassThroughVocabulary(int size, int? eosId = 1) : IVocabulary
{
    /// <inheritdoc/>
    public string Name => "pass-through";

    /// <inheritdoc/>
    public int Size => size;

    /// <summary>EOS; -1 where there is none.</summary>
    public int EosId => eosId ?? -1;

    /// <summary>-1: no id is unknown.</summary>
    public int UnkId => -1;

    /// <inheritdoc/>
    public int SentinelCount => 0;

    /// <inheritdoc/>
    public string Fingerprint => $"pass-through-{size}-{EosId}";

    /// <summary>The numbers in the text.</summary>
    /// <exception cref="FormatException">Something in it is no number.</exception>
    public int[] Encode(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static word => int.Parse(word, NumberStyles.Integer, CultureInfo.InvariantCulture))];

    /// <summary>The ids up to and with the first EOS.</summary>
    public int[] DecodeIds(ReadOnlySpan<int> ids) => DecodingRules.Clean(ids, size, null, eosId);

    /// <summary>The ids, those behind the first EOS being 0: a row of a batch keeps its length.</summary>
    public int[] DecodeRow(ReadOnlySpan<int> ids)
    {
        var row = new int[ids.Length];
        DecodeIds(ids).CopyTo(row, 0);
        return row;
    }

    /// <inheritdoc/>
    public string Decode(ReadOnlySpan<int> ids) => string.Join(' ', DecodeIds(ids).Where(id => id != 0 && id != eosId));
}
