using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;
using T5Platform.Scheduling.Tenants;

namespace T5Platform.Scheduling.Waiting;

/// <summary>Why each request waits, from the first reason that holds to the last. Requests that wish alike share a reason.</summary>
internal sealed class Explanation(CycleState cycle)
{
    private readonly Dictionary<Wish, WaitReason> _ofWishes = [];
    private readonly Dictionary<PoolQueue, WaitReason> _behindHeads = [];
    private readonly Dictionary<Wish, bool> _heldBack = [];

    public WaitReason Of(Waiter waiter)
    {
        if (waiter.Pool is not { } pool)
            return NoSuchPool(waiter);
        if (waiter.Awaiting is { } awaiting)
            return AwaitingRelease(awaiting);
        if (cycle.Tenants.Exceeded(waiter.Facts.Tenant, waiter.Least.Parallelism.WorldSize) is { } quota)
            return QuotaExceeded(waiter, quota);
        if (IsBehindHead(waiter, pool))
            return _behindHeads.TryGetValue(pool, out var behind) ? behind : _behindHeads[pool] = BehindHead(pool);
        if (!_ofWishes.TryGetValue(waiter.Least, out var reason))
            _ofWishes[waiter.Least] = reason = OfWish(waiter.Least, pool);
        return waiter == pool.Head ? reason with { Sentence = $"{reason.Sentence} {Keeping(pool)}" } : reason;
    }

    private WaitReason NoSuchPool(Waiter waiter) => new(
        WaitCode.NoSuchPool,
        cycle.Pools.Count == 0
            ? $"Pool '{waiter.Request.Pool}' has no node, nor has any other pool."
            : $"Pool '{waiter.Request.Pool}' has no node; there is {Phrases.Listed(cycle.Pools.Keys.Select(id => $"'{id}'"))}.");

    private bool IsBehindHead(Waiter waiter, PoolQueue pool) => pool.IsBehindHead(waiter) && IsHeldBack(waiter.Least, pool);

    private bool IsHeldBack(Wish wish, PoolQueue pool)
    {
        if (!_heldBack.TryGetValue(wish, out var held))
            _heldBack[wish] = held = wish.Slices == 1
                ? Places(pool).Any(pod => wish.BestIn(pod) is not null)
                : GangSearch.Several(pool.Pods, wish, reservedToo: true).Count > 0;
        return held;
    }

    /// <summary>Where somebody is held back by the head.</summary>
    private static IEnumerable<PodSpace> Places(PoolQueue pool) =>
        pool.Closed ? pool.Pods : pool.Kept is { } kept ? [kept] : pool.Reservation is { } place ? [place.Pod] : [];

    private static WaitReason AwaitingRelease(Reservation awaiting) => new(
        WaitCode.AwaitingRelease,
        $"{awaiting.Rectangle} of pod '{awaiting.Pod.Pod.Id}' is being emptied for it, by {awaiting.At:u} at the latest: "
        + $"{Phrases.Listed(Outlooks.Standing(awaiting).Select(occupant => $"'{occupant.Name}'"))} must leave.");

    private WaitReason QuotaExceeded(Waiter waiter, TenantPolicy quota) => new(
        WaitCode.QuotaExceeded,
        $"It needs {Phrases.Devices(waiter.Least.Parallelism.WorldSize)}; tenant '{quota.Id}' holds {cycle.Tenants.Held(quota.Id)} of at most {quota.Maximum}.");

    private WaitReason BehindHead(PoolQueue pool)
    {
        var head = pool.Head!;
        var waited = Phrases.Seconds(cycle.Snapshot.Now - head.Request.SubmittedAt);
        return new(WaitCode.BehindHead,
            $"It would fit into pod '{Places(pool).First().Pod.Id}', but '{head.Name}' ({head.Request.Parallelism}, priority "
            + $"{head.Request.Priority}) has waited {waited} and goes first there.");
    }

    private string Keeping(PoolQueue pool) => pool switch
    {
        { Reservation: { } place } => $"{place.Rectangle} of pod '{place.Pod.Pod.Id}' is kept for it, free by {place.At:u}: nothing behind it delays that.{Broken(pool.Head!, place)}",
        { Kept: { } kept } => $"Pod '{kept.Pod.Id}' is kept for it: nothing behind it starts there.",
        _ => "Nothing behind it starts.",
    };

    /// <summary>Why a date that was given is not kept; empty when it is.</summary>
    private static string Broken(Waiter head, Reservation place)
    {
        if (head.Facts.PromisedStart is not { } promised || place.At <= promised)
            return "";
        var last = Outlooks.Standing(place).MaxBy(occupant => occupant.EndsBy);
        return $" It had been promised for {promised:u}; it is later because '{last?.Name}' may run until {last?.EndsBy:u}, longer than was measured then.";
    }

    private static WaitReason OfWish(Wish wish, PoolQueue pool)
    {
        if (!pool.FitsWhenWell(wish))
            return new(WaitCode.NeverFits, NeverFits(wish, pool));
        if (!pool.FitsWhenEmpty(wish))
            return new(WaitCode.NodesUnavailable, NodesUnavailable(wish, pool));
        if (Emptying(wish, pool) is { } first)
            return new(WaitCode.BehindHead, $"It would fit into pod '{first.Awaiting!.Pod.Pod.Id}', but only into {first.Awaiting.Rectangle}, which is being emptied for '{first.Name}'.");
        if (wish.Slices > 1)
            return OfSlices(wish, pool);
        var pod = pool.Pods.Where(wish.FitsWhenEmpty).MaxBy(pod => pod.ViewFor(wish.Excluded).FreeDevices)!;
        var free = pod.ViewFor(wish.Excluded).FreeDevices;
        return free < wish.Parallelism.WorldSize
            ? new(WaitCode.NotEnoughDevices,
                $"It needs {Phrases.Need(wish)}; pod '{pod.Pod.Id}' has {Phrases.Devices(free)} free of {pod.Owned}{Phrases.Holders(pod)}.")
            : new(WaitCode.Fragmented,
                $"It needs {Phrases.Need(wish)}; pod '{pod.Pod.Id}' has {Phrases.Devices(free)} free, but the largest free rectangle is "
                + $"{pod.ViewFor(wish.Excluded).LargestFree()}{Phrases.Holders(pod)}.");
    }

    /// <summary>Several slices may lie in several pods: all of them count.</summary>
    private static WaitReason OfSlices(Wish wish, PoolQueue pool)
    {
        var free = pool.Pods.Sum(pod => pod.ViewFor(wish.Excluded).FreeDevices);
        var has = $"It needs {Phrases.Need(wish)}; {Phrases.Pods(pool)} {(pool.Pods.Count == 1 ? "has" : "have")} {Phrases.Devices(free)} free";
        return free < wish.Parallelism.WorldSize
            ? new(WaitCode.NotEnoughDevices, $"{has} of {pool.Pods.Sum(pod => pod.Owned)}{Phrases.Holders(pool.Pods)}.")
            : new(WaitCode.Fragmented, $"{has}, but not in {wish.Slices} equal rectangles{Phrases.Holders(pool.Pods)}.");
    }

    /// <summary>For whom the only room is kept that there is; null when there is none.</summary>
    private static Waiter? Emptying(Wish wish, PoolQueue pool) => wish.Slices > 1
        ? GangSearch.Several(pool.Pods, wish, reservedToo: true).Count > 0 ? pool.Waiters.Find(waiter => waiter.Awaiting is not null) : null
        : !pool.Pods.Any(pod => wish.BestIn(pod) is not null)
        ? null
        : pool.Waiters.Find(waiter => waiter.Awaiting is { } awaiting && wish.BestIn(awaiting.Pod) is not null);

    private static string NeverFits(Wish wish, PoolQueue pool)
    {
        if (wish.Shapes.Count == 0)
            return $"{wish.Parallelism} has no legal rectangle: both sides of a parallelism are at least 1, those of a slice at most 1024.";
        if (wish.Slices > 1)
            return $"It needs {Phrases.Need(wish)}; {Phrases.Pods(pool)} {(pool.Pods.Count == 1 ? "has" : "have")} {Phrases.Devices(pool.Pods.Sum(pod => pod.Owned))}, and no room for that even if all were free.";
        var largest = pool.Pods.MaxBy(pod => pod.Owned)!;
        return $"It needs {Phrases.Need(wish)}; the largest pod of pool '{pool.Id}', '{largest.Pod.Id}', is "
            + $"{largest.Pod.Mesh} with {Phrases.Devices(largest.Owned)}.";
    }

    private static string NodesUnavailable(Wish wish, PoolQueue pool) =>
        $"It needs {Phrases.Need(wish)}; pool '{pool.Id}' has no room for that, even empty, without {Phrases.Unavailable(wish, pool)}.";
}
