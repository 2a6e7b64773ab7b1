using T5Platform.Model.Sequences;

namespace T5Platform.Model.Differentiating;

/// <summary>How gradients are computed.</summary>
public sealed record GradientOptions
{
    /// <summary>
    /// Weight of log²Z per token, where Z is the softmax's denominator: it keeps logits from drifting. T5 trains with 1e-4.
    /// </summary>
    public double ZLoss { get; init; } = 1e-4;

    /// <summary>
    /// The share of each target's probability that is spread over the whole vocabulary, as Mesh TensorFlow does; 0 up to, not including, 1. T5 has 0.
    /// </summary>
    public double LabelSmoothing { get; init; }

    /// <summary>Which tokens a network without an encoder is asked for.</summary>
    public LossOn LossOn { get; init; } = LossOn.Targets;

    /// <summary>
    /// Keep only what enters each block, and compute the block again when its turn comes on the way back: less memory for about a third
    /// more time, with the same bits.
    /// </summary>
    public bool RecomputeBlocks { get; init; }
}
