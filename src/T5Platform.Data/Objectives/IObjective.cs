using T5Platform.Data.Randomness;

namespace T5Platform.Data.Objectives;

/// <summary>An unsupervised objective: a window of raw tokens becomes inputs and targets (paper, section 3.1.4 and 3.3).</summary>
public interface IObjective
{
    /// <summary>What it is called, whatever name asked for it.</summary>
    string Name { get; }

    /// <summary>How its windows are cut from documents in the study.</summary>
    DocumentUse Documents => DocumentUse.Joined;

    /// <summary>Whether both sides get EOS; if not, only what is in the window ends anything.</summary>
    bool AppendsEos => true;

    /// <summary>
    /// If not null, windows are cut at lengths drawn for each document, log-uniform from this to the raw length, instead of at the
    /// raw length.
    /// </summary>
    int? ShortestWindow => null;

    /// <summary>Raw tokens in a window such that inputs and targets, EOS counted, fit the given lengths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lengths cannot hold what the objective makes.</exception>
    int RawLength(int inputLength, int targetLength);

    /// <summary>
    /// Length of targets, EOS counted, that goes with a length of inputs: for 512 those of the study's configurations, for others
    /// in proportion. Longer targets are trimmed.
    /// </summary>
    int TargetLength(int inputLength);

    /// <summary>At most so many inputs and targets, EOS counted and nothing trimmed, come of so many raw tokens.</summary>
    PairLengths MostOf(int raw);

    /// <summary>Inputs and targets of a window, without EOS, neither trimmed nor padded.</summary>
    TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random);
}
