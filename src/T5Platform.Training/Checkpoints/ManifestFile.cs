using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Shards;

namespace T5Platform.Training.Checkpoints;

/// <summary>
/// <c>manifest.json</c>: the manifest as one JSON object whose last member, <c>manifestSha256</c>, is the SHA-256 of the
/// object without it. So a damaged manifest is told from a sound one, and any JSON reader still reads it.
/// </summary>
internal static class ManifestFile
{
    public const string Name = "manifest.json";

    private const string SealOpens = ",\"manifestSha256\":\"";
    private const string SealCloses = "\"}\n";
    private const int SealLength = 64;

    public static byte[] Write(CheckpointManifest manifest)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(manifest, ShardJson.Options);
        return [.. json.AsSpan(..^1), .. Encoding.ASCII.GetBytes(SealOpens + Hash(json) + SealCloses)];
    }

    /// <exception cref="FormatException">The bytes are not what was written; the message says so.</exception>
    public static CheckpointManifest Read(ReadOnlySpan<byte> bytes)
    {
        var tail = SealOpens.Length + SealLength + SealCloses.Length;
        if (bytes.Length <= tail) throw new FormatException($"it has {bytes.Length} bytes, too few for a manifest");
        byte[] json = [.. bytes[..^tail], (byte)'}'];
        if (!bytes[^tail..].SequenceEqual(Encoding.ASCII.GetBytes(SealOpens + Hash(json) + SealCloses)))
            throw new FormatException("its content does not match the SHA-256 that it carries");
        return JsonSerializer.Deserialize<CheckpointManifest>(json, ShardJson.Options) ?? throw new FormatException("it is empty");
    }

    private static string Hash(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json));
}
