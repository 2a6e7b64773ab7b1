namespace T5Platform.Model.Losses;

/// <summary>A loss summed over target tokens, so that parts of a batch can be added and divided by all their tokens once.</summary>
/// <param name="Objective">Scalar to call <c>backward()</c> on: the sum of negative log-likelihoods and the z-loss.</param>
/// <param name="NegativeLogLikelihood">The first part of it as a number, in nats.</param>
/// <param name="TargetTokens">Targets that are not padding.</param>
public sealed record TrainingLoss(Tensor Objective, float NegativeLogLikelihood, long TargetTokens);
