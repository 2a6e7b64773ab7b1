using T5Platform.Model.Memory;
namespace T5Platform.Model.Decoding;

/// <summary>One search over a batch: the network on one side, the beams of each row on the other.</summary>
internal sealed class BeamSearch(INextTokens next, int rows, BeamOptions options, Device device)
{
    private readonly BeamRow[] _rows = [.. Enumerable.Range(0, rows).Select(_ => new BeamRow(options))];

    public IReadOnlyList<Hypothesis>[] Run()
    {
        Extend(Start());
        for (var emitted = 1; emitted < options.MaxLength && !_rows.All(static row => row.Done); emitted++)
        {
            using var step = NewDisposeScope();
            Follow();
            Extend(Step());
        }

        return [.. _rows.Select(static row => row.Result())];
    }

    /// <summary>[B·W, V]: each row becomes as many beams, of which all but the first are impossible.</summary>
    private Tensor Start()
    {
        var logits = next.Start();                                                   // [B, V]
        next.Reorder(arange(rows, ScalarType.Int64, device).repeat_interleave(options.Width));
        return logits.repeat_interleave(options.Width, dim: 0);
    }

    private Tensor Step()
    {
        var last = _rows.SelectMany(static row => row.Alive.Select(static beam => (long)beam.Token)).ToArray();
        return next.Step(tensor(last, [last.Length, 1], device: device));
    }

    /// <summary>Offers each row its best candidates: of logits [B·W, V] the 2·W best sums of a beam's log-probability and a token's.</summary>
    private void Extend(Tensor logits)
    {
        var vocabulary = logits.shape[1];
        var before = tensor(_rows.SelectMany(static row => row.Alive.Select(static beam => beam.LogProbability)).ToArray(), [rows * options.Width, 1], device: device);
        var together = logits.log_softmax(-1).add_(before, Kept.Number(1)).view(rows, options.Width * vocabulary); // [B, W·V]
        var (best, places) = together.topk(options.Candidates, dim: 1);               // [B, 2·W]
        var (logProbabilities, indices) = (best.to(ScalarType.Float32).cpu().data<float>().ToArray(), places.cpu().data<long>().ToArray());
        for (var row = 0; row < rows; row++)
        {
            var candidates = new (int, int, float)[options.Candidates];
            for (var i = 0; i < candidates.Length; i++)
            {
                var at = (row * candidates.Length) + i;
                candidates[i] = ((int)(indices[at] / vocabulary), (int)(indices[at] % vocabulary), logProbabilities[at]);
            }

            _rows[row].Extend(candidates);
        }
    }

    /// <summary>Every beam's keys and values go where the beam went.</summary>
    private void Follow()
    {
        long[] from = [.. _rows.SelectMany((row, index) => row.Alive.Select(beam => ((long)index * options.Width) + beam.From))];
        next.Reorder(tensor(from, device: device));
    }
}
