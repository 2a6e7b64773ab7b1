namespace T5Platform.Contracts.Specs;

/// <summary>How the learning rate goes over the steps.</summary>
public enum LearningRateSchedule
{
    /// <summary>rate / sqrt(max(n, warm-up)), n from 0: the paper's for pre-training, with rate 1 and warm-up 10⁴.</summary>
    InverseSquareRoot,

    /// <summary>rate: the paper's for fine-tuning, with 10⁻³.</summary>
    Constant,

    /// <summary>From 0 up to the rate over the warm-up, then down to 0 at the last step (Howard and Ruder 2018): it needs the number of steps.</summary>
    Triangular,
}
