namespace T5Platform.Model.Decoding;

/// <summary>Beam search with a penalty for length (paper 3.7; Wu et al. 2016), as Mesh TensorFlow searches, or as Hugging Face does (<see cref="BeamRules"/>).</summary>
public static class BeamDecoder
{
    /// <summary>Decodes a batch, without dropout and without gradients; <see cref="T5Model.Training"/> is as before afterwards.</summary>
    /// <param name="model">The network.</param>
    /// <param name="inputIds">[B, S], 0 is padding. A network without an encoder goes on from where its row ends.</param>
    /// <param name="options">Width, penalty and limit.</param>
    /// <param name="visible">[B, S] bool: inputs that may be looked at; by default those that are not padding.</param>
    /// <returns>
    /// For each row its finished beams, the best first, at most the width; if none finished, those alive at the limit. Hugging Face's rules mix both.
    /// </returns>
    public static IReadOnlyList<Hypothesis>[] Decode(T5Model model, Tensor inputIds, BeamOptions options, Tensor? visible = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Decode(new Ensemble([model]), inputIds, options, visible);
    }

    /// <summary>The same with several networks that search together.</summary>
    public static IReadOnlyList<Hypothesis>[] Decode(Ensemble ensemble, Tensor inputIds, BeamOptions options, Tensor? visible = null)
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        ArgumentNullException.ThrowIfNull(inputIds);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxLength, 1, nameof(options.MaxLength));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Width, 1, nameof(options.Width));
        return ensemble.Infer(() => new BeamSearch(ensemble.Start(inputIds, options.MaxLength, visible), (int)inputIds.shape[0], options, inputIds.device).Run());
    }
}
