using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Batches.Rows;

/// <summary>What rows are made of: windows of a corpus or examples of a task, numbered within each epoch.</summary>
internal interface IRowItems
{
    /// <summary>Whether every epoch has the same items, and so as many.</summary>
    bool SameEveryEpoch { get; }

    /// <summary>Whether epochs are so alike that each may be given as many rows as the first: what is packed then needs no epoch before it.</summary>
    bool AlikeEveryEpoch => SameEveryEpoch;

    /// <summary>Whether several items may fit one row; if not, packing them is not tried.</summary>
    bool MayBePacked { get; }

    /// <summary>EOS, which ends both sides; null: nothing is appended.</summary>
    int? Eos { get; }

    long Count(long epoch);

    /// <summary>The same for one item, where items differ in it.</summary>
    int? EosOf(long epoch, long item) => Eos;

    /// <summary>At most so many tokens, EOS counted and nothing trimmed, come of an item.</summary>
    PairLengths MostOf(long epoch, long item);

    /// <summary>Inputs and targets of an item, without EOS, neither trimmed nor padded.</summary>
    TokenPair Get(long epoch, long item, RandomStream random);
}
