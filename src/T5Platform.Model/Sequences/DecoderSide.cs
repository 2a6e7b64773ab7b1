namespace T5Platform.Model.Sequences;

/// <summary>What the decoder, or the only stack, reads and is asked for; arrays are row-major.</summary>
internal sealed record DecoderSide
{
    /// <summary>Places in a row, L: T, or S + T where inputs and targets are joined.</summary>
    public required int Length { get; init; }

    /// <summary>What is read, [B, L]: the tokens shifted right by one, each example beginning with 0.</summary>
    public required int[] Read { get; init; }

    /// <summary>The tokens themselves where they are asked for, [B, L]; 0 elsewhere.</summary>
    public required int[] Asked { get; init; }

    /// <summary>[B, L]; null: a row is one example.</summary>
    public int[]? Segments { get; init; }

    /// <summary>Whether a place holds the inputs of a joined sequence, and so may be looked at from before it, [B, L]; null where nothing is joined.</summary>
    public bool[]? Prefix { get; init; }

    /// <summary>The decoder's side of an encoder-decoder: the targets.</summary>
    public static DecoderSide OfTargets(TokenBatch batch) => new()
    {
        Length = batch.TargetLength,
        Read = ShiftRight(batch.Targets, batch.TargetSegments, batch.TargetLength),
        Asked = batch.Targets,
        Segments = batch.TargetSegments,
    };

    /// <summary>What stands before each token: 0 at the beginning of an example, the token before it elsewhere.</summary>
    public static int[] ShiftRight(int[] tokens, int[]? segments, int length)
    {
        var shifted = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var begins = i % length == 0 || (segments is not null && segments[i] != segments[i - 1]);
            shifted[i] = begins ? 0 : Math.Max(0, tokens[i - 1]);
        }

        return shifted;
    }
}
