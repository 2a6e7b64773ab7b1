using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>The slices of leases in an order of their own, so that nothing depends on how a snapshot keeps them: by pod, row, column, holder, id.</summary>
internal static class LeasesByPlace
{
    private const int Bits = 20;
    private const int Middle = 1 << (Bits - 1);

    /// <summary>Those whose pod is there.</summary>
    public static IEnumerable<(PodSpace Pod, SliceLease Lease, MeshRectangle Area)> Of(IReadOnlyList<SliceLease> leases, Dictionary<PodId, PodSpace> pods)
    {
        // Numbers sort several times faster than leases do.
        var slices = leases.Count;
        foreach (var lease in leases)
            slices += More(lease);
        var (keys, order, standing, count) = (new long[slices], new int[slices], new (PodSpace Pod, SliceLease Lease, MeshRectangle Area)[slices], 0);
        var places = pods.Values.Index().ToDictionary(pod => pod.Item, pod => pod.Index);
        foreach (var lease in leases)
        {
            Stand(lease, lease.Pod, lease.Rectangle);
            for (var (more, all) = (0, More(lease)); more < all; more++)
                Stand(lease, lease.More[more].Pod, lease.More[more].Rectangle);
        }

        Array.Sort(keys, order, 0, count);
        for (var from = 0; from < count;)
        {
            var to = from + 1;
            while (to < count && keys[to] == keys[from])
                to++;
            if (to - from > 1)
                Array.Sort(order, from, to - from, Comparer<int>.Create((one, other) => InOnePlace(standing[one].Lease, standing[one].Area, standing[other].Lease, standing[other].Area)));
            from = to;
        }

        return order.Take(count).Select(at => standing[at]);

        void Stand(SliceLease lease, PodId at, MeshRectangle area)
        {
            if (pods.TryGetValue(at, out var pod))
                (keys[count], order[count], standing[count]) = (Key(places[pod], area), count++, (pod, lease, area));
        }
    }

    /// <summary>How many slices a lease has after its first. Nearly all have an empty array, which is asked many times faster than a list.</summary>
    public static int More(SliceLease lease) => lease.More is SlicePlace[] array ? array.Length : lease.More.Count;

    private static long Key(int pod, MeshRectangle area) =>
        ((long)pod << (2 * Bits)) | (Bounded(area.Origin.Row) << Bits) | Bounded(area.Origin.Column);

    private static long Bounded(int at) => Math.Clamp(at, -Middle, Middle - 1) + Middle;

    /// <summary>Of two leases that stand in one place, which only a fault can bring about.</summary>
    private static int InOnePlace(SliceLease one, MeshRectangle oneArea, SliceLease other, MeshRectangle otherArea)
    {
        var order = oneArea.Origin.Row.CompareTo(otherArea.Origin.Row);
        if (order == 0)
            order = oneArea.Origin.Column.CompareTo(otherArea.Origin.Column);
        if (order == 0)
            order = one.Holder.Value.CompareTo(other.Holder.Value);
        return order != 0 ? order : one.Id.Value.CompareTo(other.Id.Value);
    }
}
