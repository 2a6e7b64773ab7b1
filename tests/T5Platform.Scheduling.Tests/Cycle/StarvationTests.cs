using CsCheck;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;

namespace T5Platform.Scheduling.Tests.Cycle;

[Trait("speed", "unit")]
public class StarvationTests
{
    private const int LongestRun = 20;

    private static readonly MeshPicture One = A.WholeMesh(2, 2, "one");
    private static readonly MeshPicture Other = A.Mesh("""
        b b
        b b
        """, "other");

    /// <summary>Small runs arrive every second and never leave a pod empty by themselves; the large one starts all the same.</summary>
    [Fact]
    public void Decide_StreamOfSmallRuns_DoesNotStarveALargeOne() =>
        Gen.Select(Gen.Int[1, LongestRun].Array[800], Gen.Int[1, 4].Array[800]).Sample((lengths, arrivals) =>
        {
            // The kept pod changes only for one with more free devices: at most once for each device of a pod.
            var bound = (int)SchedulingOptions.Default.HeadBlocksAfter.TotalSeconds + (4 * LongestRun) + 1;
            return StartOfTheLarge(lengths, arrivals) <= bound;
        }, iter: 50);

    private static int StartOfTheLarge(int[] lengths, int[] arrivals)
    {
        var (queue, ends, started) = (new List<SliceRequest>(), new List<(SliceLease Lease, int End)>(), 0);
        queue.AddRange(Enumerable.Range(0, 8).Select(_ => A.Request("1x1", age: 1)));
        queue.Add(A.Request("4x1", "large"));
        for (var second = 0; second < arrivals.Length; second++)
        {
            var now = A.Noon.AddSeconds(second);
            ends.RemoveAll(each => each.End <= second);
            queue.AddRange(Enumerable.Range(0, arrivals[second]).Select(_ => A.Request("1x1") with { SubmittedAt = now }));
            var snapshot = ClusterSnapshot.From([.. One.Nodes, .. Other.Nodes], ends.Select(each => each.Lease), queue, now);
            foreach (var grant in SchedulingCycle.Decide(snapshot).Decisions.Cast<Grant>())
            {
                if (grant.Request.Name == "large")
                    return second;
                ends.Add((grant.ToLease(new(Guid.CreateVersion7(now)), now), second + lengths[started++ % lengths.Length]));
                queue.Remove(grant.Request);
            }
        }

        return int.MaxValue;
    }
}
