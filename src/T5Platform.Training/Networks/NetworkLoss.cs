using static TorchSharp.torch;

namespace T5Platform.Training.Networks;

/// <summary>Sums over the target tokens of a batch that are not padding.</summary>
/// <param name="Objective">A scalar; what is differentiated: negative log-likelihood and z-loss.</param>
/// <param name="NegativeLogLikelihood">What is reported, nats.</param>
internal readonly record struct NetworkLoss(Tensor Objective, float NegativeLogLikelihood);
