using T5Platform.Contracts.Specs;
using T5Platform.Data.Batches;
using T5Platform.Data.Randomness;
using T5Platform.Training.Gradients;
using T5Platform.Training.Methods;
using T5Platform.Training.Networks;
using T5Platform.Training.Partitioning;
using static TorchSharp.torch;

namespace T5Platform.Training.Loop;

/// <summary>
/// The gradient of a step's whole batch: each logical shard by itself, with its own random numbers, then one tree over all of
/// them. The number of ranks does not enter into any bit of it.
/// </summary>
internal sealed class GradientStep(
    RunSpec spec, INetwork network, TrainedParameters trained, IBatchSource batches, GangCut gang) : IDisposable
{
    private readonly int _owned = spec.LogicalShards / gang.Replicas.WorldSize;
    private readonly LogicalShardTree _tree = new(spec.LogicalShards / gang.Replicas.WorldSize);
    private readonly GradientBuffer _buffer = new(trained.InRun);

    /// <summary>
    /// The gradient of each parameter of the run after <see cref="Compute"/>: its sum over the batch, divided as the spec's loss says. Null where
    /// the parameter does not train yet.
    /// </summary>
    public IReadOnlyList<Tensor?> Gradients => _buffer.Gradients;

    /// <summary>Computes the gradients of a step and the sums that go with them.</summary>
    /// <param name="step">The step, from 0.</param>
    /// <param name="stopWanted">Asked just before the ranks add up: whether this one was told to stop.</param>
    public StepSums Compute(long step, Func<bool> stopWanted)
    {
        if (trained.Enter(step)) _buffer.Bind();
        for (var shard = gang.Replicas.Rank * _owned; shard < (gang.Replicas.Rank + 1) * _owned; shard++)
        {
            ComputeShard(step, shard, stopWanted);
            _tree.Push(_buffer.Span);
        }

        gang.Replicas.AddInTree(_buffer.Span);
        _buffer.FromHost();
        var sums = StepSums.Read(_buffer.Sums);
        _buffer.Divide(Denominator(sums));
        return Agreed(sums);
    }

    /// <summary>Whether every gradient is finite, on every rank.</summary>
    public bool IsFinite { get; private set; }

    public void Dispose() => _buffer.Dispose();

    private void ComputeShard(long step, int shard, Func<bool> stopWanted)
    {
        using var scope = NewDisposeScope();
        var batch = batches.GetBatch(step, shard);
        Seed(new RandomStream(spec.Seed, RandomPurpose.Dropout, step, shard, 0));
        _buffer.Clear();
        var loss = network.AddGradients(batch);
        _buffer.ToHost();
        new StepSums
        {
            NegativeLogLikelihood = loss.NegativeLogLikelihood,
            TargetTokens = Tokens(batch.Targets),
            Tokens = Tokens(batch.Targets) + Tokens(batch.Inputs),
            StopVotes = shard == gang.Replicas.Rank * _owned + _owned - 1 && stopWanted() ? 1 : 0,
        }.Write(_buffer.Sums);
    }

    /// <summary>The ranks that hold parts of one network see the same loss, but each its own gradients and its own wish to stop: they go on or end together.</summary>
    private StepSums Agreed(StepSums sums)
    {
        Span<float> said = [sums.StopVotes, _buffer.IsFinite() ? 0 : 1];
        gang.Replica.AddInTree(said);
        IsFinite = said[1] == 0;
        return sums with { StopVotes = said[0] };
    }

    private float Denominator(StepSums sums) => spec.Loss.Denominator == LossDenominator.Positions
        ? (float)spec.LogicalShards * spec.RowsPerLogicalShard * spec.TargetLength
        : Math.Max(1, sums.TargetTokens);

    private static void Seed(RandomStream stream) => manual_seed((long)(stream.NextUInt64() >> 1)).Dispose();

    private static int Tokens(ReadOnlySpan<int> ids) => ids.Length - ids.Count(0);
}
