namespace T5Platform.Model.Sequences;

/// <summary>Which tokens a decoder-only network is asked to predict. An encoder-decoder has no choice: its decoder sees targets alone.</summary>
public enum LossOn
{
    /// <summary>The targets: denoising, prefix language modelling, downstream tasks (paper 3.2.3).</summary>
    Targets,

    /// <summary>Inputs and targets alike: the language modelling objective.</summary>
    WholeSequence,
}
