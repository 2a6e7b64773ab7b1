namespace T5Platform.Data.Features.Converters;

/// <summary>Turns a task's examples into a model's rows (SeqIO's feature converters).</summary>
public abstract class FeatureConverter(ConverterOptions options)
{
    /// <summary>How.</summary>
    protected ConverterOptions Options => options;

    /// <summary>Features that a task must have.</summary>
    protected abstract IReadOnlyList<string> Needed { get; }

    /// <summary>The model's rows.</summary>
    /// <param name="examples">The task's examples.</param>
    /// <param name="lengths">Length of each of the task's features.</param>
    /// <exception cref="ArgumentException">An example lacks a feature, or a feature is longer than its length.</exception>
    public virtual IEnumerable<FeatureExample> Convert(IEnumerable<FeatureExample> examples, IReadOnlyDictionary<string, int> lengths)
    {
        var prepared = examples.Select(example =>
        {
            FeatureChecks.RequireWithin(example, lengths, Needed);
            return Prepare(example);
        });
        var rowLengths = RowLengths(lengths);
        var rows = options.Packed
            ? Rows.TrimAndPack(prepared, rowLengths)
            : prepared.Select(example => Rows.TrimAndPad(example, WithPassThrough(rowLengths, lengths)));
        return rows.Select(row => Finish(row, Model(row)));
    }

    /// <summary>An example before it is laid into a row.</summary>
    protected virtual FeatureExample Prepare(FeatureExample example) => example;

    /// <summary>Lengths of the features of a prepared example.</summary>
    protected virtual IReadOnlyDictionary<string, int> RowLengths(IReadOnlyDictionary<string, int> lengths) =>
        lengths.Where(length => Needed.Contains(length.Key)).ToDictionary(StringComparer.Ordinal);

    /// <summary>The model's features of a row.</summary>
    protected abstract IEnumerable<(string Name, int[] Ids)> Model(FeatureExample row);

    /// <summary>Ids, segments and positions of a feature under the names of a side of the model; nothing of the last two where nothing is packed.</summary>
    protected IEnumerable<(string Name, int[] Ids)> Side(FeatureExample row, string feature, string side) => !options.Packed
        ? []
        : [($"{side}_segment_ids", row.Ids($"{feature}_segment_ids")), ($"{side}_positions", row.Ids($"{feature}_positions"))];

    /// <summary>The decoder's targets, its inputs and where its loss counts.</summary>
    protected IEnumerable<(string Name, int[] Ids)> Decoder(FeatureExample row, int[] weights)
    {
        var targets = row.Ids("targets");
        int[] segments = options.Packed ? row.Ids("targets_segment_ids") : [];
        return
        [
            ("decoder_target_tokens", targets),
            ("decoder_input_tokens", Batches.DecoderInputs.ShiftRight(targets, segments, options.Start)),
            ("decoder_loss_weights", weights),
            .. Side(row, "targets", "decoder"),
        ];
    }

    private Dictionary<string, int> WithPassThrough(IReadOnlyDictionary<string, int> rows, IReadOnlyDictionary<string, int> lengths) =>
        rows.Concat(lengths.Where(length => options.PassThrough.Contains(length.Key))).ToDictionary(StringComparer.Ordinal);

    private FeatureExample Finish(FeatureExample row, IEnumerable<(string Name, int[] Ids)> model)
    {
        var features = model.Select(static feature => new KeyValuePair<string, Feature>(feature.Name, new Feature.Ids(feature.Ids)));
        var kept = options.Packed ? [] : options.PassThrough.Where(row.Has).Select(name => new KeyValuePair<string, Feature>(name, row[name]));
        return new FeatureExample(features.Concat(kept));
    }
}
