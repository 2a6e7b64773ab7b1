using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>Leases in an order of their own, so that nothing depends on how a snapshot keeps them: by pod, row, column, holder, id.</summary>
internal static class LeasesByPlace
{
    private const int Bits = 20;
    private const int Middle = 1 << (Bits - 1);

    /// <summary>Those whose pod is there.</summary>
    public static IEnumerable<(PodSpace Pod, SliceLease Lease)> Of(IReadOnlyList<SliceLease> leases, Dictionary<PodId, PodSpace> pods)
    {
        // Numbers sort several times faster than leases do.
        var (keys, standing, count) = (new long[leases.Count], new (PodSpace Pod, SliceLease Lease)[leases.Count], 0);
        var places = pods.Values.Index().ToDictionary(pod => pod.Item, pod => pod.Index);
        foreach (var lease in leases)
            if (pods.TryGetValue(lease.Pod, out var pod))
                (keys[count], standing[count++]) = (Key(places[pod], lease), (pod, lease));
        Array.Sort(keys, standing, 0, count);
        for (var from = 0; from < count;)
        {
            var to = from + 1;
            while (to < count && keys[to] == keys[from])
                to++;
            if (to - from > 1)
                Array.Sort(standing, from, to - from, Comparer<(PodSpace, SliceLease Lease)>.Create((one, other) => InOnePlace(one.Lease, other.Lease)));
            from = to;
        }

        return standing.Take(count);
    }

    private static long Key(int pod, SliceLease lease) =>
        ((long)pod << (2 * Bits)) | (Bounded(lease.Rectangle.Origin.Row) << Bits) | Bounded(lease.Rectangle.Origin.Column);

    private static long Bounded(int at) => Math.Clamp(at, -Middle, Middle - 1) + Middle;

    /// <summary>Of two leases that stand in one place, which only a fault can bring about.</summary>
    private static int InOnePlace(SliceLease one, SliceLease other)
    {
        var order = one.Rectangle.Origin.Row.CompareTo(other.Rectangle.Origin.Row);
        if (order == 0)
            order = one.Rectangle.Origin.Column.CompareTo(other.Rectangle.Origin.Column);
        if (order == 0)
            order = one.Holder.Value.CompareTo(other.Holder.Value);
        return order != 0 ? order : one.Id.Value.CompareTo(other.Id.Value);
    }
}
