using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Runs;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class MeshTests
{
    [Fact]
    public async Task Mesh_IsDrawn_WithSlicesNodesAndHealth()
    {
        await using var platform = await PlatformUnderTest.Start();
        platform.Study.AllNodes.AddRange(
        [
            SampleStudy.Node("left", new(new(0, 0), new MeshShape(2, 2))),
            SampleStudy.Node("right", new(new(0, 2), new MeshShape(2, 2)), NodeHealth.Draining, unhealthy: 3),
        ]);
        SampleStudy.In(platform)
            .Run(SampleStudy.Pretrain, RunState.Running, 5, slice: new(new(0, 0), new MeshShape(1, 3)))
            .Run(SampleStudy.Baseline, RunState.Running, 5, slice: new(new(1, 0), new MeshShape(1, 1)));
        Assert.Equal(
            [
                "pod-0  2x4 in pool default: 8 devices, 4 leased, 1 lost or unhealthy",
                "",
                "     0  1   2  3",
                "   ┌──────┬──────┐",
                " 0 │ A  A │ A  - │",
                " 1 │ B  · │ -  × │",
                "   └──────┴──────┘",
                "",
                "     HOLDER                              SLICE      EXPERIMENT       SINCE",
                " A   span-corruption/seed-1/pretrain     1x3@(0,0)  objectives  1 min 55 s",
                " B   no-pre-training/seed-1/member_kind  1x1@(1,0)  objectives  1 min 55 s",
                "",
                "NODE   BLOCK      DEVICES  LEASED  HEALTH                        ADDRESS",
                "left   2x2@(0,0)  4 cpu       3/4  alive                         10.0.0.7",
                "right  2x2@(0,2)  4 cpu       1/4  draining, 1 device unhealthy  10.0.0.7",
            ],
            (await T5.Run(platform, "mesh")).IsDone().Lines);
    }

    [Fact]
    public async Task Mesh_InATerminal_ColoursSlicesUnlessToldNotTo()
    {
        await using var platform = await PlatformUnderTest.Start();
        platform.Study.AllNodes.Add(SampleStudy.Node("vm", new(new(0, 0), new MeshShape(1, 1))));
        SampleStudy.In(platform).Run(SampleStudy.Pretrain, RunState.Running, 5);
        var terminal = new Terminals.TerminalSize(80, 24);
        Assert.Matches(@"\x1b\[[0-9;]*4[0-9]m A ", (await new T5(platform.Address) { Terminal = terminal }.Run("mesh")).IsDone().Out);
        Assert.DoesNotMatch(@"\x1b\[[0-9;]*[34][0-9]m", (await new T5(platform.Address) { Terminal = terminal }.Run("mesh", "--no-color")).IsDone().Out);
        var obedient = new T5(platform.Address) { Terminal = terminal };
        obedient.Variables["NO_COLOR"] = "1";
        Assert.DoesNotMatch(@"\x1b\[[0-9;]*[34][0-9]m", (await obedient.Run("mesh")).IsDone().Out);
    }

    [Fact]
    public async Task Mesh_NodesThatTakeNothingNew_SayUntilWhen()
    {
        await using var platform = await PlatformUnderTest.Start();
        var node = SampleStudy.Node("left", new(new(0, 0), new MeshShape(1, 1)));
        var far = DateTimeOffset.MaxValue.AddDays(-2);
        platform.Study.AllNodes.AddRange(
        [
            node with { Failures = [DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch], QuarantinedUntil = far },
            SampleStudy.Node("middle", new(new(0, 1), new MeshShape(1, 1))) with { QuarantinedUntil = DateTimeOffset.UnixEpoch },
            SampleStudy.Node("right", new(new(0, 2), new MeshShape(1, 1)), NodeHealth.Draining) with { EmptyBy = far },
        ]);
        var lines = (await T5.Run(platform, "mesh")).IsDone().Lines;
        Assert.Matches(@"^left .* alive, quarantined for \d+ d \d+ h after 2 failures ", lines[^3]);
        Assert.Matches(@"^middle .* alive  ", lines[^2]);
        Assert.Matches(@"^right .* draining, empty within \d+ d \d+ h ", lines[^1]);
    }

    [Fact]
    public async Task Mesh_Empty_IsSaid()
    {
        await using var platform = await PlatformUnderTest.Start();
        Assert.Equal("No node has joined yet.\n", (await T5.Run(platform, "mesh")).IsDone().Error);
    }

    [Fact]
    public async Task Json_HasNodesAndLeases()
    {
        await using var platform = await PlatformUnderTest.Start();
        platform.Study.AllNodes.Add(SampleStudy.Node("vm", new(new(0, 0), new MeshShape(1, 1))));
        var json = (await T5.Run(platform, "mesh", "--json")).IsDone().Json();
        Assert.Equal(1, json.GetProperty("nodes").GetArrayLength());
        Assert.Equal(0, json.GetProperty("leases").GetArrayLength());
    }
}
