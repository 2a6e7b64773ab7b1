using T5Platform.Conformance.Cases;
using T5Platform.Model;
using T5Platform.Model.Decoding;

namespace T5Platform.Conformance.Goldens.Decoding;

/// <summary>Every beam of every row, the best first: ids [B, W, T], with their scores and whether they finished [B, W] where the golden has them.</summary>
internal sealed class BeamComparison(T5Model model, IReadOnlyDictionary<string, Tensor> io, string name, CaseList cases)
{
    /// <summary>As of logits: a score is a mean of their differences.</summary>
    private readonly double _tolerance = model.Config.TieEmbeddings ? 1e-4 : 1e-3;

    /// <summary>[B, W, T], without the start.</summary>
    private readonly Tensor _ids = BeamName.HasStart(name) ? io[$"{name}.ids"][TensorIndex.Ellipsis, TensorIndex.Slice(1)] : io[$"{name}.ids"];

    public void Compare()
    {
        var options = BeamName.Read(name, (int)_ids.shape[2]);
        var together = new Lazy<IReadOnlyList<Hypothesis>[]>(() => Decode(options, 0, _ids.shape[0]));
        for (var row = 0; row < _ids.shape[0]; row++)
        {
            var number = row;
            var alone = new Lazy<IReadOnlyList<Hypothesis>>(() => Decode(options, number, 1)[0]);
            cases.Equal($"{name}.ids/row {row}", Wanted(row), () => Flat(alone.Value, options));
            cases.Equal($"{name}.ids/row {row} of the batch", Wanted(row), () => Flat(together.Value[number], options));
            CompareRest(row, () => alone.Value);
        }
    }

    private IReadOnlyList<Hypothesis>[] Decode(BeamOptions options, long first, long rows) => BeamDecoder.Decode(
        model, io["input_ids"].narrow(0, first, rows), options, io["attention_mask"].narrow(0, first, rows).to(ScalarType.Bool));

    private void CompareRest(int row, Func<IReadOnlyList<Hypothesis>> beams)
    {
        if (io.TryGetValue($"{name}.scores", out var scores))
        {
            cases.Within($"{name}.scores/row {row}", _tolerance, () => beams().Select(static beam => beam.Score)
                .Zip(scores[row].to(ScalarType.Float64).data<double>(), static (ours, theirs) => Math.Abs(ours - theirs)).Max());
        }

        if (io.TryGetValue($"{name}.finished", out var finished))
        {
            long[] flags = [.. finished[row].to(ScalarType.Int64).data<long>().ToArray().Take(beams().Count)];
            cases.Equal($"{name}.finished/row {row}", flags, () => beams().Select(static beam => beam.Finished ? 1L : 0));
        }
    }

    private long[] Wanted(int row) => [.. _ids[row].to(ScalarType.Int64).contiguous().data<long>()];

    /// <summary>Beams as the golden has them: ids, the end of those that finished, padding; beams that there are not are padding alone.</summary>
    private static long[] Flat(IReadOnlyList<Hypothesis> beams, BeamOptions options)
    {
        var flat = new long[options.Width * options.MaxLength];
        for (var beam = 0; beam < beams.Count; beam++)
        {
            var (at, ids) = (beam * options.MaxLength, beams[beam].Ids);
            for (var i = 0; i < ids.Length; i++) flat[at + i] = ids[i];
            if (beams[beam].Finished) flat[at + ids.Length] = GreedyDecoder.EndOfSequence;
        }

        return flat;
    }
}
