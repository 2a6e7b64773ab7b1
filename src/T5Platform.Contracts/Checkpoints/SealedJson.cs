using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using T5Platform.Contracts.Shards;

namespace T5Platform.Contracts.Checkpoints;

/// <summary>
/// A manifest as one JSON object whose last member, <c>manifestSha256</c>, is the SHA-256 of the object without it. So a damaged
/// manifest is told from a sound one, and any JSON reader still reads it.
/// </summary>
public static class SealedJson
{
    /// <summary>The name of such a file beside what it lists.</summary>
    public const string FileName = "manifest.json";

    private const string SealOpens = ",\"manifestSha256\":\"";
    private const string SealCloses = "\"}\n";
    private const int SealLength = 64;

    /// <summary>The bytes of a manifest.</summary>
    public static byte[] Write<TManifest>(TManifest manifest)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(manifest, ShardJson.Options);
        return [.. json.AsSpan(..^1), .. Encoding.ASCII.GetBytes(SealOpens + Hash(json) + SealCloses)];
    }

    /// <summary>The manifest of bytes that <see cref="Write"/> gave.</summary>
    /// <exception cref="FormatException">The bytes are not what was written; the message says so.</exception>
    public static TManifest Read<TManifest>(ReadOnlySpan<byte> bytes)
    {
        var tail = SealOpens.Length + SealLength + SealCloses.Length;
        if (bytes.Length <= tail) throw new FormatException($"it has {bytes.Length} bytes, too few for a manifest");
        byte[] json = [.. bytes[..^tail], (byte)'}'];
        if (!bytes[^tail..].SequenceEqual(Encoding.ASCII.GetBytes(SealOpens + Hash(json) + SealCloses)))
            throw new FormatException("its content does not match the SHA-256 that it carries");
        try
        {
            return JsonSerializer.Deserialize<TManifest>(json, ShardJson.Options) ?? throw new FormatException("it is empty");
        }
        catch (JsonException other)
        {
            throw new FormatException($"it is the manifest of something else: {other.Message}", other);
        }
    }

    private static string Hash(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json));
}
