namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>A buffer for normalised text and, if asked for, the place in the original that each of its bytes comes from.</summary>
internal sealed class NormalisedText(bool keepsPlaces)
{
    private byte[] _bytes = new byte[1024];
    private int[] _places = keepsPlaces ? new int[1024] : [];

    public int Length { get; private set; }

    /// <summary>Bytes of the original that have been read.</summary>
    public int Consumed { get; set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Place in the original of a byte, or of the end.</summary>
    public int PlaceOf(int at) => at < Length ? _places[at] : Consumed;

    /// <summary>Empties the buffer; makes room for as much as is expected.</summary>
    public void Begin(int expected)
    {
        (Length, Consumed) = (0, 0);
        Reserve(expected + (expected / 2) + 16);
    }

    public void Append(byte unit, int place)
    {
        Reserve(1);
        if (keepsPlaces) _places[Length] = place;
        _bytes[Length++] = unit;
    }

    /// <summary>Appends bytes that come from as many bytes of the original.</summary>
    public void Append(ReadOnlySpan<byte> units, int place)
    {
        Reserve(units.Length);
        units.CopyTo(_bytes.AsSpan(Length));
        if (keepsPlaces)
            for (var i = 0; i < units.Length; i++) _places[Length + i] = place + i;
        Length += units.Length;
        Consumed = place + units.Length;
    }

    public void TrimEnd(ReadOnlySpan<byte> suffix)
    {
        while (Bytes.EndsWith(suffix))
        {
            if (keepsPlaces) Consumed = _places[Length - suffix.Length];
            Length -= suffix.Length;
        }
    }

    private void Reserve(int more)
    {
        if (Length + more <= _bytes.Length) return;
        var size = Math.Max(_bytes.Length * 2, Length + more);
        Array.Resize(ref _bytes, size);
        if (keepsPlaces) Array.Resize(ref _places, size);
    }
}
