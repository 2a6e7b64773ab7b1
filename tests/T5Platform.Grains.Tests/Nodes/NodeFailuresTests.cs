using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Grains.Nodes;

namespace T5Platform.Grains.Tests.Nodes;

/// <summary>What becomes of a node that fails.</summary>
public sealed class NodeFailuresTests
{
    private static readonly NodeState Fresh = new()
    {
        Node = new("node-1"), Pool = new("default"), Pod = new("pod"), Block = new(new(0, 0), new MeshShape(1, 1)), Devices = [], Health = NodeHealth.Alive,
    };

    [Fact]
    public void Failed_Once_IsNotQuarantined()
    {
        var node = NodeFailures.Failed(Fresh, A.Noon);

        Assert.Equal([A.Noon], node.Failures);
        Assert.Equal((null, ""), (node.QuarantinedUntil, NodeFailures.Sentence(node)));
    }

    [Fact]
    public void Failed_AgainAndAgain_IsQuarantinedTwiceAsLongEachTime_AndSaysSo()
    {
        var twice = NodeFailures.Failed(NodeFailures.Failed(Fresh, A.Noon), A.Noon.AddHours(1));
        var thrice = NodeFailures.Failed(twice, A.Noon.AddHours(2));

        Assert.Equal((null, ""), (twice.QuarantinedUntil, NodeFailures.Sentence(twice)));
        Assert.Equal(A.Noon.AddHours(2).AddMinutes(5), thrice.QuarantinedUntil);
        Assert.Equal(A.Noon.AddHours(3).AddMinutes(10), NodeFailures.Failed(thrice, A.Noon.AddHours(3)).QuarantinedUntil);
        Assert.Equal(" It failed 3 times within a day: nothing new is placed on it until 2026-01-01 14:05:00Z.", NodeFailures.Sentence(thrice));
    }

    [Fact]
    public void Failed_ADayLater_CountsFromOne()
    {
        var node = NodeFailures.Failed(NodeFailures.Failed(Fresh, A.Noon), A.Noon.AddHours(25));

        Assert.Equal([A.Noon.AddHours(25)], node.Failures);
        Assert.Null(node.QuarantinedUntil);
    }

    [Fact]
    public void Forgiven_IsAsIfItHadNeverFailed() =>
        Assert.Equal((0, null), (NodeFailures.Forgiven(NodeFailures.Failed(NodeFailures.Failed(Fresh, A.Noon), A.Noon)).Failures.Count, NodeFailures.Forgiven(Fresh).QuarantinedUntil));

    [Fact]
    public void From_AnAgentThatComesBack_KeepsFailures_AndItsNoticeOnlyWhileItIsEmptied()
    {
        var before = NodeFailures.Failed(Fresh, A.Noon) with { EmptyBy = A.Noon.AddHours(1), Notice = "called back" };
        var hello = new NodeHello { Node = Fresh.Node, Incarnation = default, Pool = Fresh.Pool, Pod = Fresh.Pod, Block = Fresh.Block, Devices = [], Address = "" };

        var (draining, alive) = (NodeStates.From(hello, NodeHealth.Draining, before), NodeStates.From(hello, NodeHealth.Alive, before));

        Assert.Equal((1, before.EmptyBy, "called back"), (draining.Failures.Count, draining.EmptyBy, draining.Notice));
        Assert.Equal((1, null, null), (alive.Failures.Count, alive.EmptyBy, alive.Notice));
    }
}
