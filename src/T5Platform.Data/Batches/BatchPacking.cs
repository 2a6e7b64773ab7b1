namespace T5Platform.Data.Batches;

/// <summary>What keeps the examples of packed rows apart. Arrays are row-major, as long as the tokens they go with.</summary>
/// <remarks>
/// The k-th example of a row has segment k on both sides, counted from 1; padding has 0. A token may look only at tokens of its own segment.
/// Positions restart at 0 with each example. The decoder's input restarts too (<see cref="DecoderInputs"/>).
/// </remarks>
public sealed record BatchPacking
{
    /// <summary>[B, S].</summary>
    public required int[] InputSegmentIds { get; init; }

    /// <summary>[B, S].</summary>
    public required int[] InputPositions { get; init; }

    /// <summary>[B, T].</summary>
    public required int[] TargetSegmentIds { get; init; }

    /// <summary>[B, T].</summary>
    public required int[] TargetPositions { get; init; }
}
