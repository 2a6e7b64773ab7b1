using T5Platform.Data.Objectives;

namespace T5Platform.Data.Batches.Rows;

/// <summary>
/// T5's packing of examples into rows (SeqIO's <c>trim_and_pack</c>): one after the other, a new row when either side of the next would
/// not fit, no look back. After every so many examples a row is closed however full it is.
/// </summary>
/// <param name="lengths">Of a row.</param>
internal sealed class RowFilling(PairLengths lengths)
{
    private readonly int _group = Math.Max(lengths.Inputs, lengths.Targets);
    private PairLengths _used;
    private long _taken;

    /// <summary>Puts an example into the row, or into a new one.</summary>
    /// <returns>Whether it begins a row.</returns>
    public bool BeginsRow(PairLengths example)
    {
        var (inputs, targets) = (Math.Min(example.Inputs, lengths.Inputs), Math.Min(example.Targets, lengths.Targets));
        var begins = _taken++ % _group == 0 || _used.Inputs + inputs > lengths.Inputs || _used.Targets + targets > lengths.Targets;
        _used = begins ? new PairLengths(inputs, targets) : new PairLengths(_used.Inputs + inputs, _used.Targets + targets);
        return begins;
    }
}
