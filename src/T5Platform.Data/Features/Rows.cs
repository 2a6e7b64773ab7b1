namespace T5Platform.Data.Features;

/// <summary>Examples as rows of fixed length (SeqIO's <c>trim_and_pad_dataset</c> and <c>trim_and_pack_dataset</c>).</summary>
public static class Rows
{
    /// <summary>Each feature that has a length is cut or filled up with zeros to it; others stay.</summary>
    public static FeatureExample TrimAndPad(FeatureExample example, IReadOnlyDictionary<string, int> lengths) =>
        example.Select((name, feature) => lengths.TryGetValue(name, out var length) ? Fit(feature, length) : feature);

    /// <summary>
    /// Examples one after the other in rows; with each feature go <c>NAME_segment_ids</c> and <c>NAME_positions</c>. A row is closed when any
    /// feature of the next example would not fit, and after every so many examples as the longest feature has places. Features
    /// without a length are left out, as are zeros behind an example's last token.
    /// </summary>
    /// <remarks>
    /// Segments count the zeros among the positions up to a place, as SeqIO counts: an example whose feature is empty is not counted in that
    /// feature, and the features' segments may drift apart.
    /// </remarks>
    public static IEnumerable<FeatureExample> TrimAndPack(IEnumerable<FeatureExample> examples, IReadOnlyDictionary<string, int> lengths)
    {
        foreach (var group in examples.Chunk(lengths.Values.Max()))
        {
            var row = new PackedRow(lengths);
            foreach (var example in group)
            {
                if (row.TryAdd(example)) continue;
                yield return row.ToExample();
                row = new PackedRow(lengths);
                row.TryAdd(example);
            }

            yield return row.ToExample();
        }
    }

    private static Feature Fit(Feature feature, int length)
    {
        var cut = feature.Slice(0, Math.Min(length, feature.Length));
        return cut switch
        {
            Feature.Ids ids => new Feature.Ids([.. ids.Values, .. new int[length - ids.Values.Length]]),
            Feature.List list => new Feature.List([.. list.Items, .. Enumerable.Repeat(Zero(list.Items.FirstOrDefault()), length - list.Items.Count)]),
            _ => cut,
        };
    }

    private static Feature Zero(Feature? like) => like switch
    {
        Feature.Ids ids => new Feature.Ids(new int[ids.Values.Length]),
        Feature.List list => new Feature.List([.. list.Items.Select(Zero)]),
        Feature.Text => new Feature.Text(string.Empty),
        _ => new Feature.Number(0),
    };
}
