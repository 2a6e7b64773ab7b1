namespace T5Platform.Model.Decoding;

/// <summary>How beams are searched.</summary>
public sealed record BeamOptions
{
    /// <summary>Beams kept alive, and finished ones kept; 1 or more. The paper's final models use 4 (3.7).</summary>
    public int Width { get; init; } = 4;

    /// <summary>Mesh TensorFlow's unless told otherwise.</summary>
    public BeamRules Rules { get; init; } = BeamRules.MeshTensorFlow;

    /// <summary>Whether a search by Hugging Face's rules ends as soon as as many beams as the width have finished.</summary>
    public bool StopEarly { get; init; }

    /// <summary>
    /// A finished beam of n tokens, the end included, scores its log-probability over ((5 + n) / 6)^alpha. 0: no regard to length; the paper has 0.6.
    /// Hugging Face's rules have n^alpha.
    /// </summary>
    public double Alpha { get; init; } = 0.6;

    /// <summary>Tokens to emit at most, the end included; 1 or more.</summary>
    public required int MaxLength { get; init; }

    /// <summary>Candidates looked at in a step: twice the width, so that as many as the width go on even if the others end. A single beam is greedy decoding, as Mesh TensorFlow has it.</summary>
    internal int Candidates => Width == 1 ? 1 : 2 * Width;

    /// <summary>What a beam's log-probability is divided by when it ends with its n-th token.</summary>
    internal double Penalty(int tokens) => Math.Pow(Rules == BeamRules.HuggingFace ? tokens : (5.0 + tokens) / 6, Alpha);
}
