using System.Security.Cryptography;
using System.Text;
using Microsoft.ML.Tokenizers;

namespace T5Platform.Data.Vocabularies;

/// <summary>
/// A SentencePiece unigram vocabulary with 100 sentinels above it; for T5's <c>spiece.model</c> 32,100 ids, sentinel k being
/// 32099 - k. The text of a sentinel, <c>&lt;extra_id_k&gt;</c>, counts as one at the start or after a blank, as in seqio.
/// </summary>
public sealed class SentencePieceVocabulary : IVocabulary
{
    private const char Boundary = '▁';
    private const string UnknownText = " ⁇ ";

    private readonly SentencePieceTokenizer _atWordStart;
    private readonly Lazy<SentencePieceTokenizer> _insideWord;
    private readonly string[] _pieces;

    private SentencePieceVocabulary(byte[] model)
    {
        _atWordStart = Create(SentencePieceModel.WithBos(model));
        // Only texts that hold sentinels need it, and making one takes a third of a second.
        _insideWord = new(() => Create(SentencePieceModel.WithoutDummyPrefix(SentencePieceModel.WithBos(model))));
        _pieces = SentencePieceModel.Pieces(model);
        Fingerprint = "sentencepiece-1-" + Convert.ToHexStringLower(SHA256.HashData(model))[..16];
    }

    /// <inheritdoc/>
    public string Name => "sentencepiece";

    /// <inheritdoc/>
    public int Size => _pieces.Length + SentinelCount;

    /// <inheritdoc/>
    public int UnkId => _atWordStart.UnknownId;

    /// <inheritdoc/>
    public int SentinelCount => 100;

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="DataNotFoundException">No path is set, or there is no such file.</exception>
    public static SentencePieceVocabulary Load(string? path)
    {
        if (path is null)
            throw new DataNotFoundException("The vocabulary sentencepiece needs T5's spiece.model (DataLocations.SentencePieceModel).");
        if (!File.Exists(path)) throw new DataNotFoundException($"The vocabulary sentencepiece needs a model file; there is no {path}.");
        return new SentencePieceVocabulary(File.ReadAllBytes(path));
    }

    /// <inheritdoc/>
    public int[] Encode(string text)
    {
        var ids = new List<int>();
        foreach (var (piece, sentinel) in SentinelText.Split(text, SentinelCount))
        {
            if (sentinel is { } k) ids.Add(SentinelId(k));
            else Append(ids, piece, afterSentinel: ids.Count > 0);
        }

        return [.. ids];
    }

    /// <inheritdoc/>
    public string Decode(ReadOnlySpan<int> ids)
    {
        var text = new StringBuilder();
        foreach (var id in ids)
        {
            if (id == 1) break;
            if (id == 0) continue;
            var piece = Piece(id);
            // The mark of the first word's start is not a blank of the text.
            text.Append(text.Length == 0 && piece.StartsWith(Boundary) ? piece.AsSpan(1) : piece);
        }

        return text.Replace(Boundary, ' ').ToString();
    }

    /// <inheritdoc cref="IVocabulary.SentinelId"/>
    public int SentinelId(int k) => Size - 1 - k;

    private void Append(List<int> ids, string text, bool afterSentinel)
    {
        text = ControlCharacters.Remove(text);
        var tokenizer = afterSentinel && text.Length > 0 && !char.IsWhiteSpace(text[0]) ? _insideWord.Value : _atWordStart;
        foreach (var id in tokenizer.EncodeToIds(text, addBeginningOfSentence: false, addEndOfSentence: false))
        {
            // The C++ library makes one unknown of a run of them.
            if (id != UnkId || ids.Count == 0 || ids[^1] != UnkId) ids.Add(id);
        }
    }

    private string Piece(int id)
    {
        if (id == UnkId || id < 0 || id >= Size) return UnknownText;
        return id < _pieces.Length ? _pieces[id] : $"{Boundary}<extra_id_{Size - 1 - id}>";
    }

    private static SentencePieceTokenizer Create(byte[] model)
    {
        using var stream = new MemoryStream(model);
        return SentencePieceTokenizer.Create(stream, addBeginningOfSentence: false, addEndOfSentence: false);
    }
}
