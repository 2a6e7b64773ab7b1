namespace T5Platform.Study.Sweeps;

/// <summary>The steps of which trainings the rungs are counted in.</summary>
public enum SweepStage
{
    /// <summary>Pre-trainings; what comes out is fine-tuned and judged at each rung.</summary>
    Pretraining,

    /// <summary>Fine-tunings.</summary>
    Finetuning,
}
