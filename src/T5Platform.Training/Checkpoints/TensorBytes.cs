using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace T5Platform.Training.Checkpoints;

/// <summary>A contiguous CPU tensor's own memory.</summary>
internal static class TensorBytes
{
    /// <summary>The elements as floats: at most 2³¹ − 1 of them.</summary>
    public static Span<float> Floats(Tensor tensor)
    {
        if (tensor.dtype != ScalarType.Float32) throw new ArgumentException($"The tensor holds {tensor.dtype}; float32 is needed.", nameof(tensor));
        if (tensor.numel() == 0) return [];
        // Tensor.bytes covers at most 2 GiB; its first element is all that is needed of it.
        using var first = tensor.view(-1).narrow(0, 0, 1);
        return MemoryMarshal.CreateSpan(ref Unsafe.As<byte, float>(ref MemoryMarshal.GetReference(first.bytes)), checked((int)tensor.numel()));
    }

    /// <summary>Visits the bytes in order, in pieces.</summary>
    public static void Visit(Tensor tensor, SpanVisitor visit)
    {
        const long PieceElements = 1 << 22;
        using var flat = tensor.view(-1);
        for (long at = 0; at < flat.numel(); at += PieceElements)
        {
            using var piece = flat.narrow(0, at, Math.Min(PieceElements, flat.numel() - at));
            visit(piece.bytes);
        }
    }

    /// <summary>Sees a piece of a tensor's memory.</summary>
    public delegate void SpanVisitor(Span<byte> bytes);
}
