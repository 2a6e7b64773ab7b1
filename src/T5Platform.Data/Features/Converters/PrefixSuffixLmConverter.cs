namespace T5Platform.Data.Features.Converters;

/// <summary>As <see cref="PrefixLmConverter"/> with a third part behind the targets; <c>target_suffix_weights</c> is 1 on it, or on the targets where it is empty.</summary>
public sealed class PrefixSuffixLmConverter(ConverterOptions options) : FeatureConverter(options)
{
    private const string Width = "inputs_width", Seen = "inputs_width_add_pos", Marks = "suffix_marks";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Needed => ["inputs", "targets", "suffixes"];

    /// <inheritdoc/>
    protected override FeatureExample Prepare(FeatureExample example)
    {
        var (inputs, targets, suffixes) = (example.Ids("inputs"), example.Ids("targets"), example.Ids("suffixes"));
        int[] ids = [.. inputs, .. targets, .. suffixes];
        var begins = suffixes.Length > 0 ? inputs.Length + targets.Length : inputs.Length;
        return example
            .With("targets", ids)
            .With(Width, [.. Enumerable.Repeat(inputs.Length, ids.Length)])
            .With(Seen, [.. Enumerable.Repeat(inputs.Length + 1, ids.Length)])
            .With(Marks, [.. ids.Select((_, at) => at >= begins ? 2 : 1)]); // no zeros: packing would take them for padding
    }

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, int> RowLengths(IReadOnlyDictionary<string, int> lengths)
    {
        var joined = Needed.Sum(name => lengths[name]);
        return new Dictionary<string, int>(StringComparer.Ordinal) { ["targets"] = joined, [Width] = joined, [Seen] = joined, [Marks] = joined };
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, int[] Ids)> Model(FeatureExample row) =>
    [
        .. new PrefixLmConverter(Options).OfRow(row),
        ("target_suffix_weights", [.. row.Ids(Marks).Select((mark, at) => mark == 2 && row.Ids("targets")[at] != 0 ? 1 : 0)]),
    ];
}
