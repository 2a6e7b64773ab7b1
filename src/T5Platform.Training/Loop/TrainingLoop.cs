using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Specs;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Collectives;
using T5Platform.Training.Facts;
using T5Platform.Training.Gradients;
using T5Platform.Training.Networks;
using T5Platform.Training.Optimizers;
using T5Platform.Training.Partitioning;

namespace T5Platform.Training.Loop;

/// <summary>The steps of a run, from where it stands to its end. Synchronous: libtorch's scopes belong to a thread.</summary>
/// <remarks>
/// The loss of a step is the sum of its negative log-likelihoods over the number of its target tokens that are not padding;
/// the gradient is divided by the same number, or by all positions, as the spec's loss says. (Adafactor does not notice a constant factor.)
/// </remarks>
internal sealed class TrainingLoop(
    TrainingState state, GradientStep gradients, GangCut gang, CheckpointStore checkpoints, IFactSink facts, StopSignal stop,
    TimeProvider time)
{
    private readonly RunSpec _spec = state.Spec;

    /// <summary>Trains until the last step, a stop or a number that is not finite.</summary>
    /// <exception cref="PeerLostException">A rank of the gang is lost.</exception>
    public WorkOutcome Run()
    {
        for (var step = state.Step; step < _spec.Steps; step = state.Step)
        {
            var began = time.GetTimestamp();
            var sums = gradients.Compute(step, () => stop.IsRequested);
            if (Objection(sums) is { } objection) return NonFinite(step, objection);
            var rate = LearningRate.At(_spec.Optimizer, step, _spec.Steps);
            state.Optimizer.Step(gradients.Gradients, rate);
            state.Step = step + 1;
            Report(step, sums, rate, began);
            if (sums.StopVotes > 0 && state.Step < _spec.Steps) return Stop();
            if (state.Step % _spec.CheckpointEvery == 0 && state.Step < _spec.Steps) WriteCheckpoint(final: false);
        }

        return Complete();
    }

    private void Report(long step, StepSums sums, float rate, long began)
    {
        if (gang.Gang.Rank != 0) return;
        facts.Emit(new StepCompleted
        {
            Step = step,
            Loss = Loss(sums),
            Tokens = (int)sums.Tokens,
            Seconds = time.GetElapsedTime(began).TotalSeconds,
            LearningRate = rate,
        });
    }

    private WorkOutcome Stop()
    {
        WriteCheckpoint(final: false);
        gang.Gang.Barrier();
        return WorkOutcome.Preempted;
    }

    private WorkOutcome Complete()
    {
        var weights = state.FinalManifest?.WeightsSha256 ?? WriteCheckpoint(final: true)?.WeightsSha256;
        if (weights is not null && gang.Gang.Rank == 0) facts.Emit(new TrainingCompleted(_spec.Steps, weights));
        gang.Gang.Barrier(); // nobody leaves the gang, and so ends the life, before the last checkpoint is durable
        return WorkOutcome.Completed;
    }

    /// <summary>All replicas hold the same bits, so the first alone writes, each of its ranks a share; null on all ranks but the first.</summary>
    private CheckpointManifest? WriteCheckpoint(bool final)
    {
        if (gang.Replicas.Rank != 0) return null;
        facts.Emit(new ShardAlive($"writing the checkpoint of step {state.Step}"));
        using var scope = TorchSharp.torch.NewDisposeScope(); // copies on the host
        var content = state.Content(final, gang.Replica);
        var files = SharedFiles.OfAll(checkpoints.WritePartAsync(content).GetAwaiter().GetResult(), gang.Replica);
        if (gang.Gang.Rank != 0) return null;
        var manifest = checkpoints.FinishAsync(content, files).GetAwaiter().GetResult();
        facts.Emit(new CheckpointWritten(manifest));
        return manifest;
    }

    private WorkOutcome NonFinite(long step, string what)
    {
        facts.Emit(new ShardFailed { Code = "non-finite-loss", Sentence = $"At step {step} {what}; the weights of before were kept." });
        return WorkOutcome.NonFinite;
    }

    private string? Objection(StepSums sums) =>
        !float.IsFinite(Loss(sums)) ? $"the loss is {Loss(sums)}"
        : !gradients.IsFinite ? "a gradient is not finite"
        : null;

    private static float Loss(StepSums sums) => sums.NegativeLogLikelihood / Math.Max(1, sums.TargetTokens);
}
