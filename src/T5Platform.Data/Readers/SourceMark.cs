using System.Globalization;
using System.Security.Cryptography;

namespace T5Platform.Data.Readers;

/// <summary>What tells two states of a source apart: of a file the SHA-256 of its bytes; of a folder its files' names, lengths and times, for it may hold hundreds of thousands.</summary>
internal static class SourceMark
{
    public static string Of(string path) => Directory.Exists(path) ? Folder(path) : File(path);

    private static string File(string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string Folder(string path) => string.Join('\n', new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories)
        .OrderBy(static file => file.FullName, StringComparer.Ordinal)
        .Select(file => string.Create(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(path, file.FullName)} {file.Length} {file.LastWriteTimeUtc.Ticks}")));
}
