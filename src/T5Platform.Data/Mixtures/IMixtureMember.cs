using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Mixtures;

/// <summary>A member of a mixture: its examples in an endless row, found by their number alone.</summary>
internal interface IMixtureMember
{
    /// <summary>EOS, which ends both sides; null: nothing is appended.</summary>
    int? Eos { get; }

    /// <summary>At most so many tokens come of an example, EOS counted.</summary>
    PairLengths MostOf(long ordinal);

    /// <summary>Inputs and targets of an example, without EOS.</summary>
    TokenPair Get(long ordinal, RandomStream random);
}
