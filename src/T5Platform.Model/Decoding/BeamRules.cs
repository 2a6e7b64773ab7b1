namespace T5Platform.Model.Decoding;

/// <summary>Whose rules a beam search follows where they differ: what length costs, which beams may end, and when to stop.</summary>
public enum BeamRules
{
    /// <summary>
    /// Mesh TensorFlow's, with which T5 was evaluated (paper 3.7; Wu et al. 2016): log-probability over ((5 + n) / 6)^alpha. A search ends when the worst that finished is
    /// better than the best alive could still become.
    /// </summary>
    MeshTensorFlow,

    /// <summary>
    /// Hugging Face's: log-probability over n^alpha. Only the best candidates, as many as the width, may end; a search ends when as many have finished and the best candidate would not
    /// beat the worst of them if it ended now. At the limit, what is alive competes with what has finished.
    /// </summary>
    HuggingFace,
}
