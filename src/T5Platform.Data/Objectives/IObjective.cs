using T5Platform.Data.Randomness;

namespace T5Platform.Data.Objectives;

/// <summary>An unsupervised objective: a window of raw tokens becomes inputs and targets (paper, section 3.1.4 and 3.3).</summary>
public interface IObjective
{
    /// <summary>The name by which options ask for it.</summary>
    string Name { get; }

    /// <summary>Raw tokens in a window such that inputs and targets, EOS counted, fit the given lengths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lengths cannot hold what the objective makes.</exception>
    int RawLength(int inputLength, int targetLength);

    /// <summary>Inputs and targets of a window, without EOS, neither trimmed nor padded.</summary>
    TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random);
}
