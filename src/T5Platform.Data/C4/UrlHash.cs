using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace T5Platform.Data.C4;

/// <summary>MD5 of a URL, by which C4 decides between pages. It guards nothing.</summary>
internal static class UrlHash
{
    /// <summary>As lower-case hexadecimal: these are compared to find the smallest.</summary>
#pragma warning disable CA5351 // The published data set is defined by it.
    public static string Hex(string text) => Convert.ToHexStringLower(Bytes(text));

    /// <summary>As bytes.</summary>
    public static byte[] Bytes(string text) => MD5.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5351

    /// <summary>The remainder of the hash as a number.</summary>
    public static int Modulo(string text, int divisor) =>
        (int)(new BigInteger(Bytes(text), isUnsigned: true, isBigEndian: true) % divisor);
}
