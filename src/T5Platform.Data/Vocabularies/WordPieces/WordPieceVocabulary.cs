using System.Security.Cryptography;
using System.Text;

namespace T5Platform.Data.Vocabularies.WordPieces;

/// <summary>BERT's vocabulary: words cut at punctuation, each into the longest pieces of a list; pieces inside a word are written ##x.</summary>
/// <remarks>
/// Source: Devlin et al., BERT (NAACL 2019); Wu et al. 2016, section 4.1. One id more than the list has lines is counted, as SeqIO
/// counts it: its table keeps one place for what it does not know.
/// </remarks>
public sealed class WordPieceVocabulary : IVocabulary
{
    private const string Inside = "##", Unknown = "[UNK]", End = "[SEP]";
    private const int MaxBytesOfWord = 100;

    private readonly string[] _pieces;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    /// <summary>A vocabulary of the pieces, in the order of their ids.</summary>
    /// <exception cref="ArgumentException">The list lacks [UNK] or [SEP].</exception>
    public WordPieceVocabulary(IEnumerable<string> pieces)
    {
        _pieces = [.. pieces];
        for (var id = 0; id < _pieces.Length; id++) _ids.TryAdd(_pieces[id], id);
        (UnkId, EosId) = (Required(Unknown), Required(End));
        Fingerprint = "wordpiece-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', _pieces))))[..16];
    }

    /// <inheritdoc/>
    public string Name => "wordpiece";

    /// <inheritdoc/>
    public int Size => _pieces.Length + 1;

    /// <inheritdoc/>
    public int EosId { get; }

    /// <inheritdoc/>
    public int UnkId { get; }

    /// <inheritdoc/>
    public int SentinelCount => 0;

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <summary>Ids of a text. Case counts: lower it before where the list has lower case only.</summary>
    public int[] Encode(string text) => [.. BertWords.Of(text).SelectMany(Pieces)];

    /// <summary>The words of the ids up to the first [SEP], which is written too, as are all special pieces but padding.</summary>
    public string Decode(ReadOnlySpan<int> ids)
    {
        var text = new StringBuilder();
        foreach (var id in DecodingRules.Clean(ids, Size, UnkId, EosId))
        {
            if (id == 0) continue;
            var piece = id > 0 && id < _pieces.Length ? _pieces[id] : Unknown;
            var goesOn = piece.StartsWith(Inside, StringComparison.Ordinal) && text.Length > 0;
            if (text.Length > 0 && !goesOn) text.Append(' ');
            text.Append(goesOn ? piece.AsSpan(Inside.Length) : piece);
        }

        return text.ToString();
    }

    /// <summary>The longest pieces from left to right; one unknown if they do not cover the word.</summary>
    private IEnumerable<int> Pieces(string word)
    {
        if (Encoding.UTF8.GetByteCount(word) > MaxBytesOfWord) return [UnkId];
        var ids = new List<int>();
        for (int begin = 0, end; begin < word.Length; begin = end)
        {
            var found = UnkId;
            for (end = word.Length; end > begin; end--)
                if (_ids.TryGetValue((begin > 0 ? Inside : string.Empty) + word[begin..end], out found)) break;
            if (end == begin) return [UnkId];
            ids.Add(found);
        }

        return ids;
    }

    private int Required(string piece) =>
        _ids.TryGetValue(piece, out var id) ? id : throw new ArgumentException($"The list of word pieces lacks {piece}.", nameof(piece));
}
