using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Specs;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Collectives;
using T5Platform.Training.Facts;
using T5Platform.Training.Gradients;
using T5Platform.Training.Networks;
using T5Platform.Training.Optimizers;

namespace T5Platform.Training.Loop;

/// <summary>The steps of a run, from where it stands to its end. Synchronous: libtorch's scopes belong to a thread.</summary>
/// <remarks>
/// The loss of a step is the sum of its negative log-likelihoods over the number of its target tokens that are not padding;
/// the gradient is divided by the same number, or by all positions, as the spec's loss says. (Adafactor does not notice a constant factor.)
/// </remarks>
internal sealed class TrainingLoop(
    TrainingState state, GradientStep gradients, ICollective collective, CheckpointStore checkpoints, IFactSink facts, StopSignal stop,
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
        if (collective.Rank != 0) return;
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
        collective.Barrier();
        return WorkOutcome.Preempted;
    }

    private WorkOutcome Complete()
    {
        var weights = state.FinalManifest?.WeightsSha256 ?? WriteCheckpoint(final: true)?.WeightsSha256;
        if (weights is not null && collective.Rank == 0) facts.Emit(new TrainingCompleted(_spec.Steps, weights));
        collective.Barrier(); // nobody leaves the gang, and so ends the life, before the last checkpoint is durable
        return WorkOutcome.Completed;
    }

    /// <summary>All ranks hold the same bits, so rank 0 alone writes; null on the others.</summary>
    private CheckpointManifest? WriteCheckpoint(bool final)
    {
        if (collective.Rank != 0) return null;
        facts.Emit(new ShardAlive($"writing the checkpoint of step {state.Step}"));
        using var scope = TorchSharp.torch.NewDisposeScope(); // copies on the host
        var manifest = checkpoints.WriteAsync(state.Content(final)).GetAwaiter().GetResult();
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
        : !gradients.IsFinite() ? "a gradient is not finite"
        : null;

    private static float Loss(StepSums sums) => sums.NegativeLogLikelihood / Math.Max(1, sums.TargetTokens);
}
