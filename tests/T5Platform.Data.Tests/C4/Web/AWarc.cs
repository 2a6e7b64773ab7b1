using System.IO.Compression;
using System.Text;

namespace T5Platform.Data.Tests.C4.Web;

/// <summary>Bytes of small WARC files.</summary>
internal static class AWarc
{
    public static string Record(string url, string text, int? length = null) =>
        $"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: {url}\r\nContent-Length: {length ?? Encoding.UTF8.GetByteCount(text)}\r\n\r\n{text}\r\n\r\n";

    public static byte[] Plain(params string[] records) => Encoding.UTF8.GetBytes(string.Concat(records));

    /// <summary>One gzip member each.</summary>
    public static byte[] Packed(params string[] records) => [.. records.SelectMany(Member)];

    public static byte[] Member(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
