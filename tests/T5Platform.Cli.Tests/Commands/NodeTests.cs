using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class NodeTests
{
    private static readonly NodeState Vm = SampleStudy.Node("vm", new(new(0, 0), new MeshShape(1, 1)));

    [Fact]
    public async Task Drain_IsAskedForTheReasonGiven_AndUndrainTakesItBack()
    {
        await using var platform = await PlatformUnderTest.Start();
        platform.Study.AllNodes.Add(Vm);
        var node = Vm.Node;
        var said = (await T5.Run(platform, "node", "drain", node.Value, "--reason", "new driver")).IsDone();
        Assert.Equal($"Node '{node}' is being drained; 't5 mesh' shows what still runs there.\n", said.Out);
        Assert.Equal($"Node '{node}' takes new work again.\n", (await T5.Run(platform, "node", "undrain", node.Value)).IsDone().Out);
        Assert.Equal([(node, "new driver"), (node, (string?)null)], platform.ControlPlane.Drained);
    }

    [Fact]
    public async Task Node_ThatNobodyKnows_IsNamed()
    {
        await using var platform = await PlatformUnderTest.Start();
        var said = await T5.Run(platform, "node", "drain", "nowhere");
        said.IsRefused(1, "nowhere");
        Assert.Empty(platform.ControlPlane.Drained);
    }

    [Fact]
    public async Task Node_Lost_IsSaidAsTheControlPlaneSaysIt()
    {
        await using var platform = await PlatformUnderTest.Start();
        platform.Study.AllNodes.Add(Vm);
        platform.ControlPlane.Reply = Acknowledgement.Refused("node-lost", "Node is lost.");
        var said = await T5.Run(platform, "node", "drain", Vm.Node.Value);
        said.IsRefused(1, "Node is lost.");
    }
}
