using T5Platform.Data.Batches.Rows;
using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Mixtures;

/// <summary>Examples of several members by their probabilities. A stretch of the mixture is what an epoch is to a task; each member keeps epochs of its own.</summary>
internal sealed class MixtureItems(IReadOnlyList<IMixtureMember> members, MixtureQuota quota) : IRowItems
{
    public bool SameEveryEpoch => false;

    /// <summary>Each stretch holds the same shares of the members, in another order.</summary>
    public bool AlikeEveryEpoch => true;

    public bool MayBePacked => true;

    /// <summary>Each member has its own.</summary>
    public int? Eos => null;

    public long Count(long epoch) => MixtureQuota.Stretch;

    public int? EosOf(long epoch, long item) => members[quota.At(epoch, (int)item).Task].Eos;

    public PairLengths MostOf(long epoch, long item) => quota.At(epoch, (int)item) is var (member, ordinal) ? members[member].MostOf(ordinal) : default;

    public TokenPair Get(long epoch, long item, RandomStream random) =>
        quota.At(epoch, (int)item) is var (member, ordinal) ? members[member].Get(ordinal, random) : default;
}
