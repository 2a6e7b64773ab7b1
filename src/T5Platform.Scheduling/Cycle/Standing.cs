using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Tenants;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// A request's place in the queue, the smaller the earlier: priority, within its tenant's guarantee or not, its tenant's share,
/// overdue or not, what it still needs, age. The holder's id breaks ties, so that the order never depends on how the queue was kept.
/// </summary>
internal sealed class Standing(SliceRequest request, HolderFacts facts) : IComparable<Standing>
{
    public SliceRequest Request => request;

    public HolderFacts Facts => facts;

    /// <summary>Beyond what is guaranteed to its tenant; false while no tenant has a quota.</summary>
    public bool Borrowing { get; init; }

    public IReadOnlyList<double> Share { get; init; } = [];

    /// <summary>Waited longer than is fair, where the shortest go first.</summary>
    public bool Overdue { get; init; }

    /// <summary>Device-seconds that it counts as needing, where the shortest go first; else 0.</summary>
    public double Needs { get; init; }

    public int CompareTo(Standing? other)
    {
        if (other is null)
            return -1;
        var order = other.Request.Priority.CompareTo(Request.Priority);
        if (order == 0)
            order = Borrowing.CompareTo(other.Borrowing);
        if (order == 0)
            order = Shares.Compare(Share, other.Share);
        if (order == 0)
            order = other.Overdue.CompareTo(Overdue);
        if (order == 0 && !Overdue)
            order = Needs.CompareTo(other.Needs);
        return order != 0 ? order : ByAge(other);
    }

    private int ByAge(Standing other)
    {
        var order = Request.SubmittedAt.CompareTo(other.Request.SubmittedAt);
        if (order == 0)
            order = ((int)Request.Holder.Kind).CompareTo((int)other.Request.Holder.Kind); // as numbers: an enum is boxed to be compared
        if (order == 0)
            order = Request.Holder.Value.CompareTo(other.Request.Holder.Value);
        return order != 0 ? order : Request.Generation.CompareTo(other.Request.Generation);
    }
}
