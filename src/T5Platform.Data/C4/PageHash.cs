using System.Buffers.Binary;

namespace T5Platform.Data.C4;

/// <summary>The hash of a URL or a span as a number: its order is that of the hexadecimal digits.</summary>
internal static class PageHash
{
    /// <summary>128 bits.</summary>
    public static UInt128 Of(string text) => BinaryPrimitives.ReadUInt128BigEndian(UrlHash.Bytes(text));
}
