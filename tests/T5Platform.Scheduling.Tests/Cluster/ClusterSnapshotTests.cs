using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Cluster;

namespace T5Platform.Scheduling.Tests.Cluster;

[Trait("speed", "unit")]
public class ClusterSnapshotTests
{
    [Fact]
    public void From_Nodes_MeshIsTheBoundingBoxOfTheirBlocks()
    {
        var pod = Assert.Single(A.Mesh("""
            . a a
            . a a
            b . .
            """).Snapshot().Pods);

        Assert.Equal(new(3, 3), pod.Mesh);
        Assert.Equal(["a", "b"], pod.Nodes.Select(node => node.Node.Value));
    }

    [Fact]
    public void From_Pods_AreOrderedByPoolThenName()
    {
        NodeState[] nodes = [.. A.WholeMesh(1, 1, "z", "b").Nodes.Select(node => node with { Node = new("n1") }),
            .. A.WholeMesh(1, 1, "y", "b").Nodes.Select(node => node with { Node = new("n2") }), .. A.WholeMesh(1, 1, "x", "a").Nodes];

        Assert.Equal(["x", "y", "z"], ClusterSnapshot.From(nodes, [], [], A.Noon).Pods.Select(pod => pod.Id.Value));
    }

    [Fact]
    public void From_OverlappingBlocks_RefusesTheLaterOne()
    {
        var node = A.WholeMesh(2, 2).Nodes[0];

        var snapshot = ClusterSnapshot.From([node, node with { Node = new("b"), Block = new(new(1, 1), new(2, 2)) }], [], [], A.Noon);

        Assert.Equal("a", Assert.Single(snapshot.Pods[0].Nodes).Node.Value);
        var refused = Assert.Single(snapshot.RefusedNodes);
        Assert.Equal(("b", RefusedNodeCode.BlockOverlaps), (refused.Node.Node.Value, refused.Code));
        Assert.Equal("Block 2x2@(1,1) of node 'b' overlaps block 2x2@(0,0) of node 'a' in pod 'pod'.", refused.Sentence);
    }

    [Fact]
    public void From_LostNodeInTheWay_GivesWayToTheLivingOne()
    {
        var node = A.WholeMesh(2, 2).Nodes[0];

        var snapshot = ClusterSnapshot.From([node with { Health = NodeHealth.Lost }, node with { Node = new("b") }], [], [], A.Noon);

        Assert.Equal("b", Assert.Single(snapshot.Pods[0].Nodes).Node.Value);
    }

    public static TheoryData<NodeState, RefusedNodeCode> Misfits
    {
        get
        {
            var node = A.WholeMesh(2, 2).Nodes[0];
            return new()
            {
                { node, RefusedNodeCode.DuplicateNode },
                { node with { Node = new("b"), Block = new(new(-1, 0), new(2, 2)) }, RefusedNodeCode.BlockOutOfRange },
                { node with { Node = new("b"), Block = new(new(0, 1023), new(2, 2)) }, RefusedNodeCode.BlockOutOfRange },
                { node with { Node = new("b"), Block = new(new(0, int.MaxValue), new(2, 2)) }, RefusedNodeCode.BlockOutOfRange },
                { node with { Node = new("b"), Block = new(new(0, 0), new(0, 2)) }, RefusedNodeCode.BlockOutOfRange },
                { node with { Node = new("b"), Block = new(new(2, 0), new(1, 2)) }, RefusedNodeCode.DevicesDoNotFillBlock },
                { node with { Node = new("b"), Block = new(new(2, 0), new(2, 2)), Pool = new("other") }, RefusedNodeCode.PodInAnotherPool },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Misfits))]
    public void From_NodeThatMakesNoSense_IsRefusedWithItsReason(NodeState node, RefusedNodeCode code)
    {
        var snapshot = ClusterSnapshot.From([A.WholeMesh(2, 2).Nodes[0], node], [], [], A.Noon);

        var refused = Assert.Single(snapshot.RefusedNodes);
        Assert.Equal(code, refused.Code);
        Assert.NotEmpty(refused.Sentence);
        Assert.Single(snapshot.Pods[0].Nodes);
    }
}
