using System.Globalization;
using System.Text;

namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>The pieces of a model, by id and by text.</summary>
internal sealed class PieceList
{
    private readonly IReadOnlyList<ModelPiece> _pieces;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly string[] _texts;

    /// <exception cref="InvalidDataException">There is no piece for what is unknown, or a byte's piece is missing.</exception>
    public PieceList(ModelFile model)
    {
        _pieces = model.Pieces;
        _texts = [.. _pieces.Select(static piece => Encoding.UTF8.GetString(piece.Text))];
        for (var id = 0; id < _texts.Length; id++) _ids.TryAdd(_texts[id], id);
        Kinds = [.. _pieces.Select(static piece => piece.Kind)];
        Scores = [.. _pieces.Select(static piece => piece.Score)];
        UnknownId = Array.IndexOf(Kinds, PieceKind.Unknown);
        if (UnknownId < 0) throw new InvalidDataException("The model has no piece for what is unknown.");
        ByteIds = model.Settings.ByteFallback ? [.. Enumerable.Range(0, 256).Select(ByteId)] : null;
    }

    public int Count => _pieces.Count;

    public PieceKind[] Kinds { get; }

    public float[] Scores { get; }

    public int UnknownId { get; }

    /// <summary>Ids of the pieces that are one byte each; null when the model does not fall back to bytes.</summary>
    public int[]? ByteIds { get; }

    public string Text(int id) => _texts[id];

    /// <summary>The byte that a piece of kind <see cref="PieceKind.Byte"/> is, written &lt;0x41&gt;.</summary>
    public byte ByteOf(int id) => byte.Parse(_texts[id].AsSpan(3, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Id of the piece with that text; null if there is none.</summary>
    public int? Find(string text) => _ids.TryGetValue(text, out var id) ? id : null;

    /// <summary>Id of the control piece with that text; null if there is none.</summary>
    public int? Control(string text) => Find(text) is { } id && Kinds[id] == PieceKind.Control ? id : null;

    /// <summary>A trie of the pieces of some kinds; null if there are none.</summary>
    public PieceTrie? Trie(params PieceKind[] kinds)
    {
        var chosen = _pieces.Select(static (piece, id) => (piece.Text, id, piece.Kind)).Where(piece => kinds.Contains(piece.Kind)).ToList();
        return chosen.Count == 0 ? null : PieceTrieBuilder.Build(chosen.Select(static piece => (piece.Text, piece.id)));
    }

    private int ByteId(int value) =>
        Find($"<0x{value:X2}>") is { } id && Kinds[id] == PieceKind.Byte
            ? id
            : throw new InvalidDataException($"The model falls back to bytes and has no piece <0x{value:X2}>.");
}
