using System.Text;

namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>Text to pieces. Keeps its buffers, so one thread uses it at a time.</summary>
internal sealed class PieceEncoder(Normaliser normaliser, Segmenter segmenter, PieceList pieces)
{
    private readonly NormalisedText _normalised = new(keepsPlaces: false);
    private readonly List<(int Id, int Begin)> _segments = [];
    private readonly List<int> _ids = [];
    private byte[] _text = new byte[1024];
    private Segmenter.Place[] _places = new Segmenter.Place[1024];

    /// <summary>Ids of a text. A run of unknown characters is one unknown, or its bytes where the model falls back to them.</summary>
    public int[] Ids(ReadOnlySpan<char> text)
    {
        Segment(text, _normalised);
        _ids.Clear();
        var afterUnknown = false;
        for (var i = _segments.Count - 1; i >= 0; i--)
        {
            var id = _segments[i].Id;
            if (id != pieces.UnknownId) _ids.Add(id);
            else if (pieces.ByteIds is { } bytes) AddBytes(SegmentBytes(_normalised, i), bytes);
            else if (!afterUnknown) _ids.Add(id);
            afterUnknown = id == pieces.UnknownId;
        }

        return [.. _ids];
    }

    /// <summary>Pieces of a text with the places that they come from.</summary>
    public IReadOnlyList<TextPiece> Pieces(string text)
    {
        var normalised = new NormalisedText(keepsPlaces: true);
        var codePoints = CodePoints(Segment(text, normalised));
        var result = new List<TextPiece>();
        for (var i = _segments.Count - 1; i >= 0; i--)
        {
            var end = i == 0 ? normalised.Length : _segments[i - 1].Begin;
            var (from, to) = (codePoints[normalised.PlaceOf(_segments[i].Begin)], codePoints[normalised.PlaceOf(end)]);
            Add(result, new TextPiece(_segments[i].Id, Encoding.UTF8.GetString(SegmentBytes(normalised, i)), from, to));
        }

        return result;
    }

    /// <summary>The text as its pieces have it, blanks written ▁.</summary>
    public string Normalised(string text)
    {
        Segment(text, _normalised);
        return Encoding.UTF8.GetString(_normalised.Bytes);
    }

    private ReadOnlySpan<byte> Segment(ReadOnlySpan<char> text, NormalisedText normalised)
    {
        // At most three bytes for a UTF-16 unit; half of a pair becomes U+FFFD.
        if (_text.Length < text.Length * 3L) _text = new byte[checked(text.Length * 3)];
        var bytes = _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text));
        normaliser.Run(bytes, normalised);
        segmenter.Run(normalised.Bytes, ref _places, _segments);
        return bytes;
    }

    private ReadOnlySpan<byte> SegmentBytes(NormalisedText normalised, int segment) =>
        normalised.Bytes[_segments[segment].Begin..(segment == 0 ? normalised.Length : _segments[segment - 1].Begin)];

    private void AddBytes(ReadOnlySpan<byte> text, int[] byteIds)
    {
        foreach (var unit in text) _ids.Add(byteIds[unit]);
    }

    private void Add(List<TextPiece> result, TextPiece piece)
    {
        if (piece.Id != pieces.UnknownId) result.Add(piece);
        else if (pieces.ByteIds is { } byteIds)
        {
            var bytes = Encoding.UTF8.GetBytes(piece.Text);
            // The last byte stands for the whole character in the original, the others for nothing.
            for (var i = 0; i < bytes.Length; i++)
                result.Add(new TextPiece(byteIds[bytes[i]], pieces.Text(byteIds[bytes[i]]), piece.Begin, i + 1 < bytes.Length ? piece.Begin : piece.End));
        }
        else if (result.Count > 0 && result[^1].Id == pieces.UnknownId) result[^1] = result[^1] with { Text = result[^1].Text + piece.Text, End = piece.End };
        else result.Add(piece);
    }

    /// <summary>For each place in UTF-8, and the end, how many code points lie before it.</summary>
    private static int[] CodePoints(ReadOnlySpan<byte> text)
    {
        var before = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++) before[i + 1] = before[i] + (i + 1 == text.Length || (text[i + 1] & 0xC0) != 0x80 ? 1 : 0);
        return before;
    }
}
