using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Web.Dashboard.MeshPicture;

namespace T5Platform.Web.Tests.Dashboard.MeshPicture;

[Trait("speed", "unit")]
public sealed class NodeStandingTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly NodeState Node = new()
    {
        Node = new("node-1"), Pool = new("default"), Pod = new("pod-0"), Block = new(new(0, 0), new MeshShape(1, 1)), Devices = [], Health = NodeHealth.Alive,
    };

    [Fact]
    public void Of_QuarantinedNode_SaysHowLongAndWhy_UntilItIsOver()
    {
        var node = Node with { Failures = [Now, Now], QuarantinedUntil = Now.AddMinutes(5) };

        Assert.Equal("quarantined for another 5 min 0 s: it failed 2 times within a day", NodeStanding.Of(node, Now));
        Assert.Null(NodeStanding.Of(node, Now.AddMinutes(5)));
    }

    [Fact]
    public void Of_NodeThatGoes_SaysWhenAndWhy() => Assert.Equal(
        "to be empty within 2 min 0 s: called back", NodeStanding.Of(Node with { Health = NodeHealth.Draining, EmptyBy = Now.AddMinutes(2), Notice = "called back" }, Now));
}
