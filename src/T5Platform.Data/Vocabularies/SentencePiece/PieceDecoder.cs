using System.Text;

namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>Pieces to text, one after the other.</summary>
internal sealed class PieceDecoder(PieceList pieces, ModelSettings settings)
{
    private const char Boundary = '▁';

    private readonly StringBuilder _text = new();
    private readonly List<byte> _bytes = [];
    private bool _atStart = true, _tookBoundary;

    /// <summary>The text of ids; every id that has no piece is unknown.</summary>
    public static string Decode(PieceList pieces, ModelSettings settings, ReadOnlySpan<int> ids)
    {
        var decoder = new PieceDecoder(pieces, settings);
        foreach (var id in ids) decoder.Add(id);
        return decoder.Finish();
    }

    public void Add(int id)
    {
        var known = id >= 0 && id < pieces.Count ? id : pieces.UnknownId;
        if (pieces.Kinds[known] == PieceKind.Byte)
        {
            _bytes.Add(pieces.ByteOf(known));
            return;
        }

        Begin();
        _text.Append(TextOf(known));
    }

    /// <summary>Something that is no piece of the model, as it stands.</summary>
    public void AddStranger(string text)
    {
        Begin();
        _text.Append(text);
    }

    public string Finish()
    {
        WriteBytes();
        return _text.ToString();
    }

    private void Begin()
    {
        WriteBytes();
        if (_tookBoundary || _text.Length > 0) _atStart = false;
        _tookBoundary = false;
    }

    private string TextOf(int id)
    {
        if (pieces.Kinds[id] == PieceKind.Control) return string.Empty;
        if (id == pieces.UnknownId) return settings.UnknownText;
        var piece = pieces.Text(id);
        // The mark of the first word's start is not a blank of the text.
        if (_atStart && (settings.AddDummyPrefix || settings.RemoveExtraBlanks) && piece.StartsWith(Boundary))
        {
            piece = piece[1..];
            _tookBoundary = !settings.RemoveExtraBlanks;
        }

        return piece.Replace(Boundary, ' ');
    }

    private void WriteBytes()
    {
        if (_bytes.Count == 0) return;
        _text.Append(Encoding.UTF8.GetString([.. _bytes]));
        _bytes.Clear();
    }
}
