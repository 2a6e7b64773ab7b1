using System.Buffers;
using T5Platform.Blobs;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Interchange;

namespace T5Platform.Storage.Imports;

/// <summary>A checkpoint on its way in: its configuration, the header of its weights, and what follows the header.</summary>
internal sealed class IncomingCheckpoint(ReadOnlyMemory<byte> config, SafetensorsHeader header, Stream data)
{
    private const int BufferBytes = 1 << 17;

    public async Task<CheckpointFile> WriteConfig(Stream to, CancellationToken cancellationToken)
    {
        using var hashing = new HashingStream(to);
        await hashing.WriteAsync(config, cancellationToken);
        return new() { Name = CheckpointFiles.Config, Bytes = hashing.Length, Sha256 = hashing.Sha256 };
    }

    /// <exception cref="FormatException">There is more or less of it than its header says.</exception>
    public async Task<CheckpointFile> WriteWeights(Stream to, CancellationToken cancellationToken)
    {
        using var hashing = new HashingStream(to);
        await hashing.WriteAsync(header.Bytes, cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await data.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                if (hashing.Length + read > header.FileBytes)
                    throw new FormatException($"its tensors end at byte {header.FileBytes}, and more follows");
                await hashing.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return hashing.Length == header.FileBytes
            ? new() { Name = CheckpointFiles.Weights, Bytes = hashing.Length, Sha256 = hashing.Sha256 }
            : throw new FormatException($"it ends at byte {hashing.Length}, its tensors at {header.FileBytes}");
    }
}
