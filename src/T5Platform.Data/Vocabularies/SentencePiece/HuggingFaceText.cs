using System.Text;

namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>
/// Text with special pieces as Hugging Face's (slow) T5 tokenizer treats it: each special text counts wherever it stands, takes the
/// blanks on both its sides, and what follows it begins like a new text.
/// </summary>
internal sealed class HuggingFaceText
{
    private readonly PieceList _pieces;
    private readonly ModelSettings _settings;
    private readonly int _extraIds;
    private readonly PieceTrie _specials;
    private readonly Dictionary<int, string> _texts = [];

    public HuggingFaceText(PieceList pieces, ModelSettings settings, int extraIds)
    {
        (_pieces, _settings, _extraIds) = (pieces, settings, extraIds);
        foreach (var text in new[] { settings.EosPiece, pieces.Text(pieces.UnknownId), settings.PadPiece })
            if (pieces.Find(text) is { } id) _texts[id] = text;
        for (var k = 0; k < extraIds; k++) _texts[pieces.Count + extraIds - 1 - k] = Sentinel(k);
        _specials = PieceTrieBuilder.Build(_texts.Select(static special => (Encoding.UTF8.GetBytes(special.Value), special.Key)));
    }

    /// <summary>Id of a special text; null if it is none.</summary>
    public int? Find(string text) => Longest(text, out var id) == text.Length && text.Length > 0 ? id : null;

    /// <summary>Ids of a text whose parts between special texts are encoded by the given function.</summary>
    public int[] Encode(string text, Func<string, int[]> encode)
    {
        var parts = Split(text);
        var ids = new List<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Special is { } id)
            {
                ids.Add(id);
                continue;
            }

            var part = parts[i].Text.AsSpan();
            if (i > 0) part = part.TrimStart(Blanks);
            if (i + 1 < parts.Count) part = part.TrimEnd(Blanks);
            if (part.Length > 0) ids.AddRange(encode(part.ToString()));
        }

        return [.. ids];
    }

    /// <summary>Text of ids, special ones written out or left out.</summary>
    public string Decode(ReadOnlySpan<int> ids, bool skipSpecial)
    {
        var text = new StringBuilder();
        var decoder = new PieceDecoder(_pieces, _settings);
        var afterSpecial = false;
        foreach (var id in ids)
        {
            if (!_texts.TryGetValue(id, out var special))
            {
                if (id >= _pieces.Count) decoder.AddStranger(Sentinel(_pieces.Count + _extraIds - 1 - id));
                else decoder.Add(id);
                afterSpecial = false;
            }
            else if (!skipSpecial)
            {
                if (!afterSpecial) text.Append(' ');
                text.Append(decoder.Finish()).Append(special);
                (decoder, afterSpecial) = (new PieceDecoder(_pieces, _settings), true);
            }
        }

        return text.Append(decoder.Finish()).ToString().Trim(Blanks);
    }

    /// <summary>What Python strips.</summary>
    private static readonly char[] Blanks =
    [
        .. Enumerable.Range(0, 0x10000).Select(static unit => (char)unit).Where(static unit => char.IsWhiteSpace(unit) || unit is >= '\u001C' and <= '\u001F'),
    ];

    private static string Sentinel(int k) => $"<extra_id_{k}>";

    private List<(string Text, int? Special)> Split(string text)
    {
        var parts = new List<(string, int?)>();
        var begin = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (Longest(text.AsSpan(at), out var id) is not (var length and > 0)) continue;
            if (at > begin) parts.Add((text[begin..at], null));
            parts.Add((string.Empty, id));
            begin = at + length;
            at = begin - 1;
        }

        if (begin < text.Length) parts.Add((text[begin..], null));
        return parts;
    }

    private int Longest(ReadOnlySpan<char> text, out int id)
    {
        (var longest, id) = (0, -1);
        var node = _specials.Root;
        for (var i = 0; i < text.Length && text[i] < 0x80 && _specials.Walk((byte)text[i], ref node, out var number); i++)
            if (number >= 0) (longest, id) = (i + 1, number);
        return longest;
    }
}
