namespace T5Platform.Data.Batches;

/// <summary>What the decoder sees: the targets shifted right by one, each example beginning with the start id.</summary>
public static class DecoderInputs
{
    /// <summary>The decoder's input of one row.</summary>
    /// <param name="targets">Targets, [T].</param>
    /// <param name="segmentIds">Their segments, [T]; empty: the row is one example.</param>
    /// <param name="start">The id that each example begins with; 0 in T5.</param>
    /// <remarks>
    /// Wherever a segment differs from its left neighbour's (left of the first counts as 0) the start stands; so with a start
    /// that is not 0 it also stands at the first place of padding, as in SeqIO.
    /// </remarks>
    public static int[] ShiftRight(ReadOnlySpan<int> targets, ReadOnlySpan<int> segmentIds, int start = 0)
    {
        var shifted = new int[targets.Length];
        for (var i = 0; i < shifted.Length; i++)
        {
            var begins = segmentIds.IsEmpty ? i == 0 : segmentIds[i] != (i == 0 ? 0 : segmentIds[i - 1]);
            shifted[i] = begins ? start : i == 0 ? 0 : targets[i - 1];
        }

        return shifted;
    }
}
