namespace T5Platform.Model.Decoding;

/// <summary>What the members of an ensemble are averaged in.</summary>
public enum EnsembleMean
{
    /// <summary>Logits, before the softmax (paper 3.6).</summary>
    Logits,

    /// <summary>Probabilities, after it: what Mesh TensorFlow does unless told otherwise.</summary>
    Probabilities,
}
