using System.Buffers.Binary;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Training.Collectives;

namespace T5Platform.Training.Partitioning;

/// <summary>What the ranks of a replica tell one another of the files that each has written: a checkpoint lists them all.</summary>
internal static class SharedFiles
{
    private const int HashBytes = 32, LengthBytes = 8, Numbers = HashBytes + LengthBytes;

    /// <summary>The files of all ranks. Every rank of the replica calls it with as many.</summary>
    /// <param name="own">This rank's: first weights, then the optimiser's state.</param>
    /// <param name="replica">The ranks.</param>
    public static IReadOnlyList<CheckpointFile> OfAll(IReadOnlyList<CheckpointFile> own, ICollective replica)
    {
        if (replica.WorldSize == 1) return own;
        var all = new float[replica.WorldSize * own.Count * Numbers];
        replica.AllGather([.. own.SelectMany(Written)], all);
        return
        [
            .. from part in Enumerable.Range(0, replica.WorldSize)
               from file in Enumerable.Range(0, own.Count)
               select Read(Name(file, part, replica.WorldSize), all.AsSpan(((part * own.Count) + file) * Numbers, Numbers)),
        ];
    }

    private static string Name(int file, int part, int parts) => file == 0 ? CheckpointFiles.WeightsOf(part, parts) : CheckpointFiles.OptimizerStateOf(part, parts);

    /// <summary>A byte a number: exact.</summary>
    private static float[] Written(CheckpointFile file)
    {
        Span<byte> length = stackalloc byte[LengthBytes];
        BinaryPrimitives.WriteInt64LittleEndian(length, file.Bytes);
        byte[] bytes = [.. Convert.FromHexString(file.Sha256), .. length];
        return [.. bytes.Select(static each => (float)each)];
    }

    private static CheckpointFile Read(string name, ReadOnlySpan<float> numbers)
    {
        var bytes = new byte[Numbers];
        for (var i = 0; i < Numbers; i++) bytes[i] = (byte)numbers[i];
        return new() { Name = name, Sha256 = Convert.ToHexStringLower(bytes.AsSpan(0, HashBytes)), Bytes = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(HashBytes)) };
    }
}
