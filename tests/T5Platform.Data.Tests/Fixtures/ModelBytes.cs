using System.Buffers.Binary;
using System.Text;
using T5Platform.Data.Vocabularies;
using T5Platform.Data.Vocabularies.SentencePiece;

namespace T5Platform.Data.Tests.Fixtures;

/// <summary>Writes a small SentencePiece model, so that a test shows every piece that matters to it.</summary>
internal sealed class ModelBytes
{
    private readonly List<byte> _bytes = [];

    /// <summary>T5's first pieces: padding, EOS, unknown.</summary>
    public static ModelBytes T5() => new ModelBytes().Piece("<pad>", 0, PieceKind.Control).Piece("</s>", 0, PieceKind.Control).Piece("<unk>", 0, PieceKind.Unknown);

    public ModelBytes Piece(string text, float score = -1, PieceKind kind = PieceKind.Normal)
    {
        var score4 = new byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(score4, score);
        return Field(1, [.. Bytes(1, Encoding.UTF8.GetBytes(text)), 0x15, .. score4, 0x18, (byte)kind]);
    }

    public ModelBytes Pieces(params string[] texts)
    {
        foreach (var text in texts) Piece(text);
        return this;
    }

    /// <summary>A number in the trainer's part: 3 type, 24 boundary is a suffix, 35 byte fallback.</summary>
    public ModelBytes Trainer(int field, int value) => Field(2, [.. Tag(field, 0), (byte)value]);

    /// <summary>A flag in the normaliser's part: 3 dummy prefix, 4 extra blanks removed, 5 blanks escaped.</summary>
    public ModelBytes Normaliser(int field, bool value) => Field(3, [.. Tag(field, 0), (byte)(value ? 1 : 0)]);

    public ModelBytes Field(int field, byte[] content)
    {
        _bytes.AddRange(Bytes(field, content));
        return this;
    }

    public byte[] ToArray() => [.. _bytes];

    public SentencePieceVocabulary Vocabulary(SentencePieceOptions? options = null)
    {
        using var folder = new TemporaryDirectory();
        var path = Path.Combine(folder.Path, "a.model");
        File.WriteAllBytes(path, ToArray());
        return SentencePieceVocabulary.Load(path, options ?? new SentencePieceOptions { ExtraIds = 3 });
    }

    private static byte[] Bytes(int field, byte[] content) => [.. Tag(field, 2), .. Varint((uint)content.Length), .. content];

    private static byte[] Tag(int field, int type) => Varint((uint)((field << 3) | type));

    private static byte[] Varint(uint value) => value < 0x80 ? [(byte)value] : [(byte)(value | 0x80), .. Varint(value >> 7)];
}
