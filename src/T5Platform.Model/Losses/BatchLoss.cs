namespace T5Platform.Model.Losses;

/// <summary>Sums over the tokens of a batch that count, so that parts of a batch can be added and divided by all their tokens once.</summary>
/// <param name="NegativeLogLikelihood">In nats.</param>
/// <param name="ZLoss">The weight of the z-loss times the sum of log²Z; 0 where there is none.</param>
/// <param name="TargetTokens">Tokens that were asked for.</param>
public readonly record struct BatchLoss(float NegativeLogLikelihood, float ZLoss, long TargetTokens)
{
    /// <summary>What label smoothing adds to the negative log-likelihood of the targets themselves; 0 where there is none.</summary>
    public float Smoothing { get; init; }

    /// <summary>What was differentiated: the sum of all.</summary>
    public float Objective => NegativeLogLikelihood + ZLoss + Smoothing;
}
