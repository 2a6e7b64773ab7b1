namespace T5Platform.Model.Losses;

/// <summary>Maximum likelihood with teacher forcing (paper 3.1.2).</summary>
public static class TeacherForcing
{
    /// <summary>What the decoder sees: the start (0), then every target but the last. [B, T] int64 → [B, T].</summary>
    /// <remarks>Negative targets, which others write for "ignored", become 0.</remarks>
    public static Tensor ShiftRight(Tensor targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        using var scope = NewDisposeScope();
        var shifted = zeros_like(targets);
        if (targets.shape[1] > 1) shifted.narrow(1, 1, targets.shape[1] - 1).copy_(targets.narrow(1, 0, targets.shape[1] - 1).clamp_min(0));
        return shifted.MoveToOuterDisposeScope();
    }

    /// <summary>The loss of every target above 0, summed; padding (0) and ignored targets (negative) count nothing.</summary>
    /// <param name="logits">[B, T, V].</param>
    /// <param name="targets">[B, T] int64.</param>
    /// <param name="zLoss">
    /// Weight of log²Z per token, where Z is the softmax's denominator: it keeps logits from drifting. T5 trains with 1e-4.
    /// </param>
    public static TrainingLoss Loss(Tensor logits, Tensor targets, double zLoss = 0)
    {
        ArgumentNullException.ThrowIfNull(logits);
        ArgumentNullException.ThrowIfNull(targets);
        using var scope = NewDisposeScope();
        var weights = targets.greater(0).to(logits.dtype);                           // [B, T]
        var index = targets.clamp_min(0).unsqueeze(-1);                              // [B, T, 1]
        var logProbability = logits.log_softmax(-1).gather(-1, index).squeeze(-1);   // [B, T]
        var negativeLogLikelihood = logProbability.mul(weights).sum().neg();
        var objective = negativeLogLikelihood;
        if (zLoss != 0)
        {
            var logZ = logits.gather(-1, index).squeeze(-1) - logProbability;        // [B, T]
            objective = objective + (logZ.square() * weights).sum() * zLoss;
        }
        return new(objective.MoveToOuterDisposeScope(), negativeLogLikelihood.item<float>(), (long)weights.sum().item<float>());
    }
}
