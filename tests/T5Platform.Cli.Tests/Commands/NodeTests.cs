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

    [Theory]
    [InlineData("90s", "00:01:30", "1 min 30 s")]
    [InlineData("1.5h", "01:30:00", "1 h 30 min")]
    public async Task Notice_IsGivenWithItsTime(string time, string asked, string told)
    {
        await using var platform = await PlatformUnderTest.Start();
        platform.Study.AllNodes.Add(Vm);
        var said = (await T5.Run(platform, "node", "notice", Vm.Node.Value, "--in", time, "--reason", "called back")).IsDone();
        Assert.Equal($"Node '{Vm.Node}' will be empty within {told}; 't5 mesh' shows what still runs there.\n", said.Out);
        Assert.Equal([(Vm.Node, $"called back in {asked}")], platform.ControlPlane.Drained);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("soon")]
    [InlineData("-2m")]
    public async Task Notice_WithoutATime_IsMisuse(string time)
    {
        await using var platform = await PlatformUnderTest.Start();
        (await T5.Run(platform, "node", "notice", "vm", $"--in={time}")).IsRefused(2, "is no duration; 90s, 2m, 1.5h and 1d are");
    }

    [Fact]
    public async Task Notice_OutOfRange_IsSaidByTheServer()
    {
        await using var platform = await PlatformUnderTest.Start();
        platform.Study.AllNodes.Add(Vm);
        (await T5.Run(platform, "node", "notice", Vm.Node.Value, "--in", "8d")).IsRefused(2, "withinSeconds is 691200; 1 to 604800 is allowed.");
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
