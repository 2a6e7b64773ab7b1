using System.Security.Cryptography;
using System.Text;
using T5Platform.Data.Vocabularies.SentencePiece;

namespace T5Platform.Data.Vocabularies;

/// <summary>
/// A SentencePiece unigram vocabulary with sentinels above it; for T5's <c>spiece.model</c> 32,100 ids, sentinel k being
/// 32099 - k. Gives the ids of the reference library, text for text. Safe to call from several threads.
/// </summary>
/// <remarks>Source: Kudo and Richardson, SentencePiece (EMNLP 2018); Kudo, Subword Regularization (ACL 2018).</remarks>
public sealed class SentencePieceVocabulary : IVocabulary, IDisposable
{
    private readonly SentencePieceOptions _options;
    private readonly ModelSettings _settings;
    private readonly PieceList _pieces;
    private readonly ThreadLocal<PieceEncoder> _encoder;
    private readonly HuggingFaceText? _huggingFace;

    private SentencePieceVocabulary(byte[] model, SentencePieceOptions options)
    {
        options.Validate();
        var file = ModelFile.Read(model);
        _options = options;
        _settings = file.Settings with
        {
            AddDummyPrefix = options.AddDummyPrefix ?? file.Settings.AddDummyPrefix,
            RemoveExtraBlanks = options.RemoveExtraBlanks ?? file.Settings.RemoveExtraBlanks,
            EscapeBlanks = options.EscapeBlanks ?? file.Settings.EscapeBlanks,
        };
        _pieces = new PieceList(file with { Pieces = [.. file.Pieces, .. options.Sentinels == SentinelStyle.SeqIo ? Sentinels() : []] });
        var normaliser = new Normaliser(_settings, _pieces.Trie(PieceKind.UserDefined));
        var segmenter = new Segmenter(_pieces);
        _encoder = new(() => new PieceEncoder(normaliser, segmenter, _pieces));
        Size = file.Pieces.Count + options.ExtraIds;
        if (options.Sentinels == SentinelStyle.HuggingFace) _huggingFace = new HuggingFaceText(_pieces, _settings, options.ExtraIds);
        EosId = _pieces.Control(_settings.EosPiece) ?? 1;
        Fingerprint = "sentencepiece-2-" + Convert.ToHexStringLower(SHA256.HashData([.. model, .. Encoding.UTF8.GetBytes(options.ToString())]))[..16];
    }

    /// <inheritdoc/>
    public string Name => "sentencepiece";

    /// <inheritdoc/>
    public int Size { get; }

    /// <inheritdoc/>
    public int EosId { get; }

    /// <inheritdoc/>
    public int UnkId => _pieces.UnknownId;

    /// <inheritdoc/>
    public int SentinelCount => _options.ExtraIds;

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <summary>Reads a model file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Sentinels and overrides; by default T5's.</param>
    /// <exception cref="DataNotFoundException">No path is set, or there is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no unigram model, or damaged.</exception>
    public static SentencePieceVocabulary Load(string? path, SentencePieceOptions? options = null)
    {
        if (path is null)
            throw new DataNotFoundException("The vocabulary sentencepiece needs T5's spiece.model (DataLocations.SentencePieceModel).");
        if (!File.Exists(path)) throw new DataNotFoundException($"The vocabulary sentencepiece needs a model file; there is no {path}.");
        return new SentencePieceVocabulary(File.ReadAllBytes(path), options ?? new SentencePieceOptions());
    }

    /// <inheritdoc/>
    public int[] Encode(string text)
    {
        var encoder = _encoder.Value!;
        return _huggingFace is null ? encoder.Ids(text) : _huggingFace.Encode(text, part => encoder.Ids(part));
    }

    /// <summary>The pieces of a text with the places that they come from, sentinels as SeqIO treats them.</summary>
    public IReadOnlyList<TextPiece> EncodePieces(string text) => _encoder.Value!.Pieces(text);

    /// <inheritdoc/>
    public string Decode(ReadOnlySpan<int> ids)
    {
        var end = ids.IndexOf(EosId);
        var kept = end < 0 ? ids : ids[..end];
        return _huggingFace is null ? DecodeAll(kept) : _huggingFace.Decode(kept, skipSpecial: true);
    }

    /// <inheritdoc cref="IVocabulary.SentinelId"/>
    public int SentinelId(int k) => Size - 1 - k;

    /// <summary>Id of a piece by its text, sentinels written <c>&lt;extra_id_k&gt;</c>; null if there is none.</summary>
    public int? Find(string piece)
    {
        if (_pieces.Find(piece) is { } id) return id;
        if (_huggingFace is not null) return _huggingFace.Find(piece);
        return _pieces.Find($"▁{piece}") is { } marked && _pieces.Kinds[marked] == PieceKind.UserDefined ? marked : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _encoder.Dispose();

    /// <summary>Text of all ids, whatever stands behind an EOS.</summary>
    internal string DecodeAll(ReadOnlySpan<int> ids) => PieceDecoder.Decode(_pieces, _settings, ids);

    /// <summary>Text of all ids with special pieces written out, as Hugging Face has it.</summary>
    internal string DecodeWithSpecials(ReadOnlySpan<int> ids) =>
        (_huggingFace ?? throw new InvalidOperationException("Special pieces are written out in Hugging Face's style only.")).Decode(ids, skipSpecial: false);

    internal string Normalise(string text) => _encoder.Value!.Normalised(text);

    /// <summary>▁&lt;extra_id_k&gt; as user-defined pieces: with the mark in front they count at the start of a word only.</summary>
    private IEnumerable<ModelPiece> Sentinels()
    {
        var numbers = Enumerable.Range(0, _options.ExtraIds);
        return (_options.ReverseExtraIds ? numbers.Reverse() : numbers)
            .Select(static k => new ModelPiece(Encoding.UTF8.GetBytes($"▁<extra_id_{k}>"), 0, PieceKind.UserDefined));
    }
}
