using CsCheck;
using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;

namespace T5Platform.Scheduling.Tests.Cycle;

[Trait("speed", "unit")]
public class CyclePropertiesTests
{
    /// <summary>Of eight and a half moves in the mean: more than 100,000 of them.</summary>
    private const int Sequences = 12_500;

    private static readonly IReadOnlyList<IReadOnlyList<NodeState>> Clusters =
    [
        A.WholeMesh(2, 2, "p", "first").Nodes,
        A.Mesh("""
            a a b b
            a a b b
            c c c c
            """, "p", "first").Nodes,
        [
            .. A.Mesh("""
                a a a b
                a a a b
                . c c b
                """, "p", "first").Nodes,
            .. A.Mesh("""
                d d e e
                d d e e
                """, "q", "first").Nodes,
            .. A.Mesh("f f", "r", "second").Nodes,
        ],
    ];

    private static readonly Gen<List<(int, int, int)>> Moves = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 99], Gen.Int[0, 99]).List[1, 16];

    [Fact]
    public void Decide_AnySequenceOfRequestsAndReleases_IsSoundAndNeverOverlaps() =>
        Gen.Select(Gen.Int[0, Clusters.Count - 1], Moves).Sample((cluster, moves) =>
        {
            var simulated = new SimulatedCluster(Clusters[cluster]);
            foreach (var (kind, which, how) in moves)
                simulated.Move(kind, which, how);
            simulated.ReleaseAll();
        }, iter: Sequences);

    [Fact]
    public void Decide_LargeClusterWithALongQueue_PlacesWhatFits()
    {
        var pods = Enumerable.Range(0, 20).SelectMany(pod => A.WholeMesh(16, 16, $"pod-{pod:00}").Nodes.Select(node => node with { Node = new($"n{pod}") })).ToList();
        string[] sizes = ["1x1", "4x1", "8x2", "16x1", "3x1", "64x1", "2x8"];
        var queue = Enumerable.Range(0, 400).Select(index => A.Request(sizes[index % sizes.Length], $"run-{index}", age: index % 50)).ToArray();

        var outcome = SchedulingCycle.Decide(Scheduling.Cluster.ClusterSnapshot.From(pods, [], queue, A.Noon));

        var grants = outcome.Decisions.Cast<Grant>().ToList();
        Assert.Equal(queue.Length, grants.Count + outcome.Waiting.Count);
        // 400 requests want 6,841 devices of 5,120: the mesh must be filled to almost the last.
        Assert.InRange(grants.Sum(grant => grant.Ranks.Count), 5_000, 5_120);
        Assert.Equal(grants.Sum(grant => grant.Ranks.Count), grants.SelectMany(grant => grant.Ranks.Select(rank => (grant.Pod, rank.Coordinate))).Distinct().Count());
    }
}
