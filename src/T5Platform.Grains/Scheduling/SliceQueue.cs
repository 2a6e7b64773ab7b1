using T5Platform.Contracts.Leases;

namespace T5Platform.Grains.Scheduling;

/// <summary>Who waits: at most one request of each holder, that of its newest life.</summary>
internal sealed class SliceQueue(TimeProvider time)
{
    private readonly Dictionary<LeaseHolder, WaitingRequest> waiting = [];

    /// <summary>Every request.</summary>
    public IReadOnlyCollection<WaitingRequest> All => waiting.Values;

    /// <summary>True when it is news: a holder or a life that did not wait, or another priority of one that did, which keeps its place in time.</summary>
    public bool Add(SliceRequest request)
    {
        if (!waiting.TryGetValue(request.Holder, out var known) || known.Request.Generation < request.Generation)
            known = new(request, time.GetUtcNow());
        else if (known.Request.Generation == request.Generation && known.Request.Priority != request.Priority)
            known = known with { Request = request };
        else
            return false;
        waiting[request.Holder] = known;
        return true;
    }

    /// <summary>The request of this life, if it still waits.</summary>
    public WaitingRequest? Find(LeaseHolder holder, Generation generation) =>
        waiting.TryGetValue(holder, out var known) && known.Request.Generation == generation ? known : null;

    /// <summary>Takes a life's request (or an older one's) out. True when there was one.</summary>
    public bool Remove(LeaseHolder holder, Generation generation) =>
        waiting.TryGetValue(holder, out var known) && !(known.Request.Generation > generation) && waiting.Remove(holder);

    /// <summary>Notes what the last cycle said.</summary>
    public void Explain(IEnumerable<QueuedRequest> reasons)
    {
        foreach (var reason in reasons)
            if (Find(reason.Request.Holder, reason.Request.Generation) is { } known)
                waiting[reason.Request.Holder] = known.Explained(reason.Reason, time.GetUtcNow());
    }

    /// <summary>
    /// The requests as the cycle shall see them: one that has waited long enough for nodes that are not excluded takes any,
    /// for a node that killed a run is better than none.
    /// </summary>
    public IReadOnlyList<SliceRequest> ForCycle(TimeSpan exclusionsLapseAfter)
    {
        var now = time.GetUtcNow();
        return
        [
            .. waiting.Values.Select(each => each.UnavailableSince is { } since && now - since >= exclusionsLapseAfter
                ? each.Request with { ExcludedNodes = [] }
                : each.Request),
        ];
    }
}
