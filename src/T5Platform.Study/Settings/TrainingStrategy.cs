namespace T5Platform.Study.Settings;

/// <summary>In which order a network learns (paper 3.5.2, 3.5.3).</summary>
public enum TrainingStrategy
{
    /// <summary>Pre-training on text, then a fine-tuning of each target: the baseline.</summary>
    PretrainFinetune,

    /// <summary>Each target from initial weights.</summary>
    FromScratch,

    /// <summary>One joint run on text and all tasks, and no fine-tuning.</summary>
    Multitask,

    /// <summary>A pre-training on a mixture that holds the tasks, then fine-tunings.</summary>
    MultitaskPretrainFinetune,

    /// <summary>For each target a pre-training on the mixture without it, then its fine-tuning.</summary>
    LeaveOneOut,
}
