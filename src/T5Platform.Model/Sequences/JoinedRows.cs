namespace T5Platform.Model.Sequences;

/// <summary>Inputs and targets in one sequence, for a network that is one stack (paper 3.2.1 and 3.2.3).</summary>
/// <remarks>
/// Of each example the inputs without padding, then the targets without padding; a row has S + T places. Inputs of an end token alone are
/// what an encoder is given when there is nothing to give, and count as none. The place of the first target still reads
/// the last input, so the prefix has one place more than there are inputs, as in SeqIO.
/// </remarks>
internal static class JoinedRows
{
    private const int EndOfSequence = 1;

    public static DecoderSide Of(TokenBatch batch, LossOn lossOn)
    {
        var length = batch.InputLength + batch.TargetLength;
        var (tokens, asked, segments, inputs) =
            (new int[batch.Rows * length], new int[batch.Rows * length], new int[batch.Rows * length], new bool[batch.Rows * length]);
        for (var row = 0; row < batch.Rows; row++)
        {
            var at = row * length;
            for (var segment = 1; segment <= Examples(batch, row); segment++)
            {
                var (before, after) = (Inputs(batch, row, segment), Targets(batch, row, segment));
                before.CopyTo(tokens, at);
                after.CopyTo(tokens, at + before.Length);
                if (lossOn == LossOn.WholeSequence) before.CopyTo(asked, at);
                after.CopyTo(asked, at + before.Length);
                segments.AsSpan(at, before.Length + after.Length).Fill(segment);
                if (before.Length > 0) inputs.AsSpan(at, Math.Min(before.Length + 1, before.Length + after.Length)).Fill(true);
                at += before.Length + after.Length;
            }
        }

        return new()
        {
            Length = length,
            Read = DecoderSide.ShiftRight(tokens, segments, length),
            Asked = asked,
            Segments = batch.InputSegments is null ? null : segments,
            Prefix = inputs,
        };
    }

    /// <summary>Whether inputs are what an encoder is given when there is nothing to give: an end alone.</summary>
    public static bool IsNothing(ReadOnlySpan<int> inputs) => inputs is [EndOfSequence];

    private static int Examples(TokenBatch batch, int row) => batch.InputSegments is null
        ? 1
        : Math.Max(Most(batch.InputSegments, row, batch.InputLength), Most(batch.TargetSegments!, row, batch.TargetLength));

    private static int Most(int[] segments, int row, int length)
    {
        var most = 0;
        foreach (var segment in segments.AsSpan(row * length, length)) most = Math.Max(most, segment);
        return most;
    }

    private static int[] Inputs(TokenBatch batch, int row, int segment)
    {
        var tokens = Tokens(batch.InputsOf(row), batch.InputSegments, row * batch.InputLength, segment);
        return IsNothing(tokens) ? [] : tokens;
    }

    private static int[] Targets(TokenBatch batch, int row, int segment) =>
        Tokens(batch.TargetsOf(row), batch.TargetSegments, row * batch.TargetLength, segment);

    private static int[] Tokens(ReadOnlySpan<int> row, int[]? segments, int begin, int segment)
    {
        var tokens = new List<int>(row.Length);
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] > 0 && (segments is null || segments[begin + i] == segment)) tokens.Add(row[i]);
        }

        return [.. tokens];
    }
}
