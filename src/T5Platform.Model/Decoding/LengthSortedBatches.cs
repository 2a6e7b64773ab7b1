namespace T5Platform.Model.Decoding;

/// <summary>Puts examples of like length into one batch: padding is looked at as long as anything, and a batch decodes until its last row ends.</summary>
public static class LengthSortedBatches
{
    /// <summary>Indices of examples, batch by batch, the longest first; within a batch too. The same lengths always give the same batches.</summary>
    /// <param name="lengths">Tokens of each example's inputs.</param>
    /// <param name="mostRows">Examples in a batch at most; 1 or more.</param>
    /// <param name="mostPlaces">Rows times the longest of a batch at most, but for a single row; null: no limit.</param>
    public static IReadOnlyList<int[]> Plan(IReadOnlyList<int> lengths, int mostRows, int? mostPlaces = null)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostRows, 1);
        var order = Enumerable.Range(0, lengths.Count).OrderByDescending(index => lengths[index]).ToList(); // stable
        List<int[]> batches = [];
        for (var first = 0; first < order.Count; first += batches[^1].Length)
        {
            var longest = Math.Max(1, lengths[order[first]]);
            var rows = Math.Min(mostRows, Math.Max(1, (mostPlaces ?? int.MaxValue) / longest));
            batches.Add([.. order.Skip(first).Take(rows)]);
        }

        return batches;
    }
}
