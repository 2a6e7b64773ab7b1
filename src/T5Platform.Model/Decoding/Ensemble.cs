namespace T5Platform.Model.Decoding;

/// <summary>Networks that decode together (paper 3.6): they agree on every token. They must have one vocabulary; one network is an ensemble too.</summary>
public sealed class Ensemble
{
    /// <summary>An ensemble of networks, which stay the caller's.</summary>
    /// <exception cref="ArgumentException">There are none, or their vocabularies differ in size.</exception>
    public Ensemble(IReadOnlyList<T5Model> members, EnsembleMean mean = EnsembleMean.Logits)
    {
        ArgumentNullException.ThrowIfNull(members);
        var sizes = members.Select(static member => member.Config.VocabularySize).Distinct().ToList();
        if (sizes.Count != 1) throw new ArgumentException($"Vocabularies of members have {string.Join(", ", sizes.DefaultIfEmpty(0))} rows; one size is needed.", nameof(members));
        (Members, Mean) = (members, mean);
    }

    /// <summary>The networks.</summary>
    public IReadOnlyList<T5Model> Members { get; }

    /// <summary>What they are averaged in.</summary>
    public EnsembleMean Mean { get; }

    /// <summary>Runs without dropout and without gradients; afterwards <see cref="T5Model.Training"/> of each member is as before.</summary>
    internal T Infer<T>(Func<T> run)
    {
        var training = Members.Select(static member => member.Training).ToList();
        try
        {
            foreach (var member in Members) member.Training = false;
            using var inference = inference_mode();
            using var scope = NewDisposeScope();
            return run();
        }
        finally
        {
            for (var i = 0; i < training.Count; i++) Members[i].Training = training[i];
        }
    }

    /// <summary>Reads the inputs [B, S]; at most so many tokens will be asked for.</summary>
    internal INextTokens Start(Tensor inputIds, long tokens, Tensor? visible)
    {
        List<INextTokens> members = [.. Members.Select(member => NextTokens.Of(member, inputIds, tokens, visible))];
        return members.Count == 1 ? members[0] : new EnsembleTokens(members, Mean);
    }
}
