namespace T5Platform.Data.Features.Converters;

/// <summary>
/// For a decoder alone that sees all inputs at once: inputs and targets are one sequence. <c>decoder_causal_attention</c> is 1 on the inputs and
/// one place more, for the decoder's input is shifted by one.
/// </summary>
public sealed class PrefixLmConverter(ConverterOptions options) : FeatureConverter(options)
{
    private const string Width = "inputs_width", Seen = "inputs_width_add_pos";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Needed => ["inputs", "targets"];

    /// <inheritdoc/>
    protected override FeatureExample Prepare(FeatureExample example)
    {
        var inputs = example.Ids("inputs");
        int[] targets = example.Ids("targets") is { Length: > 0 } some ? some : [0];
        return Joined(example, [.. inputs, .. targets], inputs.Length);
    }

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, int> RowLengths(IReadOnlyDictionary<string, int> lengths)
    {
        var joined = Needed.Sum(name => lengths[name]);
        return new Dictionary<string, int>(StringComparer.Ordinal) { ["targets"] = joined, [Width] = joined, [Seen] = joined };
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, int[] Ids)> Model(FeatureExample row) => OfRow(row);

    /// <summary>The model's features of a row that holds the joined sequence and, at each place, how many inputs its example has.</summary>
    public IEnumerable<(string Name, int[] Ids)> OfRow(FeatureExample row)
    {
        var targets = row.Ids("targets");
        var positions = Options.Packed ? row.Ids("targets_positions") : [.. Enumerable.Range(0, targets.Length)];
        var (width, seen) = (row.Ids(Width), row.Ids(Seen));
        int[] weights = [.. targets.Select((id, at) => id != 0 && (!Options.LossOnTargetsOnly || positions[at] >= width[at]) ? 1 : 0)];
        return [.. Decoder(row, weights), ("decoder_causal_attention", [.. positions.Select((position, at) => position < seen[at] ? 1 : 0)])];
    }

    private static FeatureExample Joined(FeatureExample example, int[] ids, int inputs) => example
        .With("targets", ids)
        .With(Width, [.. Enumerable.Repeat(inputs, ids.Length)])
        .With(Seen, [.. Enumerable.Repeat(inputs + 1, ids.Length)]);
}
