namespace T5Platform.Training.Optimizers;

/// <summary>In what the two known kinds of Adafactor differ. The defaults are Mesh TensorFlow's, with which T5 was trained.</summary>
public sealed record AdafactorOptions
{
    /// <summary>A matrix whose both dimensions reach this is factored; Hugging Face factors every one (1).</summary>
    public int FactorFrom { get; init; } = 128;

    /// <summary>Whether a step is multiplied by max(10⁻³, RMS of the parameter).</summary>
    public bool ScaleByParameter { get; init; } = true;
}
