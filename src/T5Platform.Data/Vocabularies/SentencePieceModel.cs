using System.Text;

namespace T5Platform.Data.Vocabularies;

/// <summary>
/// Small changes to a serialised SentencePiece model. In the protocol-buffer format a message field that is appended again is
/// merged into the first, so a setting can be overridden by a few bytes at the end (protobuf.dev, encoding, "last one wins").
/// </summary>
internal static class SentencePieceModel
{
    private const int PieceField = 1, PieceText = 1;

    /// <summary>T5's model has no BOS (id -1) and the tokenizer looks it up all the same: point it at EOS; it is never added.</summary>
    public static byte[] WithBos(byte[] model) => [.. model, 0x12, 0x03, 0xC8, 0x02, 0x01]; // trainer_spec { bos_id: 1 }

    /// <summary>Text that goes on within a word gets no word boundary in front.</summary>
    public static byte[] WithoutDummyPrefix(byte[] model) => [.. model, 0x1A, 0x02, 0x18, 0x00]; // normalizer_spec { add_dummy_prefix: false }

    /// <summary>The text of every piece, by id.</summary>
    public static string[] Pieces(byte[] model)
    {
        var pieces = new List<string>();
        for (var at = 0; at < model.Length;)
        {
            var (field, content) = NextMessage(model, ref at);
            if (field == PieceField) pieces.Add(Text(content.Span));
        }

        return [.. pieces];
    }

    /// <summary>All fields of the model message are messages themselves (wire type 2).</summary>
    private static (int Field, ReadOnlyMemory<byte> Content) NextMessage(byte[] bytes, ref int at)
    {
        var tag = Varint(bytes, ref at);
        var length = (int)Varint(bytes, ref at);
        if ((tag & 7) != 2 || length < 0 || length > bytes.Length - at)
            throw new InvalidDataException($"Byte {at} of the SentencePiece model begins no message: the file is damaged.");
        at += length;
        return ((int)(tag >> 3), bytes.AsMemory(at - length, length));
    }

    private static string Text(ReadOnlySpan<byte> piece)
    {
        var at = 0;
        if (Varint(piece, ref at) != ((PieceText << 3) | 2)) throw new InvalidDataException("A piece of the SentencePiece model has no text.");
        var length = (int)Varint(piece, ref at);
        return Encoding.UTF8.GetString(piece.Slice(at, length));
    }

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64 && at < bytes.Length; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }

        throw new InvalidDataException("The SentencePiece model ends within a number: the file is damaged.");
    }
}
