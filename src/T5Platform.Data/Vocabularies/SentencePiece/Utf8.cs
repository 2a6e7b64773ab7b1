using System.Text;

namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>Characters in UTF-8.</summary>
internal static class Utf8
{
    /// <summary>What stands for a byte that is no text.</summary>
    public static ReadOnlySpan<byte> Replacement => "\uFFFD"u8;

    /// <summary>Bytes of the character that a byte begins; 1 for a byte that begins none.</summary>
    public static int Length(byte first) => first switch
    {
        < 0xC0 => 1,
        < 0xE0 => 2,
        < 0xF0 => 3,
        _ => 4,
    };

    /// <summary>Bytes of the well-formed character at the beginning; 0 if there is none.</summary>
    public static int Valid(ReadOnlySpan<byte> text) =>
        Rune.DecodeFromUtf8(text, out _, out var consumed) == System.Buffers.OperationStatus.Done ? consumed : 0;
}
