using System.Buffers.Binary;

namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>Reads the fields of one protocol-buffer message (protobuf.dev, "Encoding").</summary>
internal ref struct WireReader(ReadOnlySpan<byte> message)
{
    private const int VarintType = 0, Fixed64Type = 1, BytesType = 2, Fixed32Type = 5;

    private ReadOnlySpan<byte> _rest = message;
    private int _type;

    /// <summary>Number of the field that the reader stands at.</summary>
    public int Field { get; private set; }

    /// <summary>Goes on to the next field; whoever does not read a field calls <see cref="Skip"/>.</summary>
    public bool Next()
    {
        if (_rest.IsEmpty) return false;
        var tag = Varint();
        (Field, _type) = ((int)(tag >> 3), (int)(tag & 7));
        return true;
    }

    public int Int() => _type == VarintType ? unchecked((int)Varint()) : throw Damaged("a number");

    public bool Bool() => Int() != 0;

    public float Float() => _type == Fixed32Type ? BinaryPrimitives.ReadSingleLittleEndian(Take(4)) : throw Damaged("a float");

    public ReadOnlySpan<byte> Bytes() => _type == BytesType ? Take(Varint()) : throw Damaged("bytes");

    public void Skip()
    {
        _ = _type switch
        {
            VarintType => (int)Varint(),
            Fixed64Type => Take(8).Length,
            BytesType => Take(Varint()).Length,
            Fixed32Type => Take(4).Length,
            _ => throw Damaged("a field of a known type"),
        };
    }

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)_rest.Length) throw new InvalidDataException($"Field {Field} of the model is longer than the file: the file is damaged.");
        var taken = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return taken;
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (int shift = 0, at = 0; shift < 64 && at < _rest.Length; shift += 7, at++)
        {
            value |= (ulong)(_rest[at] & 0x7F) << shift;
            if (_rest[at] >= 0x80) continue;
            _rest = _rest[(at + 1)..];
            return value;
        }

        throw new InvalidDataException("The model ends within a number: the file is damaged.");
    }

    private readonly InvalidDataException Damaged(string expected) =>
        new($"Field {Field} of the model has wire type {_type}; {expected} was expected: this is no SentencePiece model, or it is damaged.");
}
