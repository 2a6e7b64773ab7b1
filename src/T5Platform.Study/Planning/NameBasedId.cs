using System.Security.Cryptography;
using System.Text;
using T5Platform.Contracts.Ids;

namespace T5Platform.Study.Planning;

/// <summary>
/// Ids that follow from an experiment and a name: the first 16 bytes of SHA-256 over the experiment's id (16 bytes, big-endian)
/// and the name (UTF-8), marked as a UUID of version 8 (RFC 9562, 5.8).
/// </summary>
internal static class NameBasedId
{
    public static Guid Of(ExperimentId experiment, string name)
    {
        byte[] message = [.. experiment.Value.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
        var id = SHA256.HashData(message).AsSpan(0, 16);
        id[6] = (byte)((id[6] & 0x0f) | 0x80);
        id[8] = (byte)((id[8] & 0x3f) | 0x80);
        return new(id, bigEndian: true);
    }
}
