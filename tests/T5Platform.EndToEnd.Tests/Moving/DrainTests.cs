using System.Text.Json;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Moving;

/// <summary>A mesh of 4×4 on two machines, one of which is drained.</summary>
[Trait("speed", "end-to-end")]
public sealed class DrainTests
{
    [Fact]
    public async Task Drain_NodeEmpties_ItsRunGoesOnElsewhereToTheSameBits_AndUndrainTakesItBack()
    {
        await using var platform = await MovingPlatform.Start("2x4", agentApart: true);
        await using var second = platform.StartAgent("node-1", "2,0");
        await platform.Api.Until("nodes", nodes => nodes.GetArrayLength() == 2, MovingPlatform.Patience, "two nodes", platform.Blame);
        var moved = await platform.Api.Submit(Specs.Gang("moved", data: 2, steps: 500));
        await platform.RunAtStep(moved, 30);
        var slice = await platform.Slice(moved, _ => true, "its slice");
        var node = slice.GetRawText().Contains("node-0", StringComparison.Ordinal) ? "node-0" : "node-1";

        await platform.Api.Post($"nodes/{node}/drain", new { reason = "a new driver" });

        await platform.Slice(moved, lease => !lease.GetRawText().Contains(node, StringComparison.Ordinal), "a slice on the other node");
        Assert.DoesNotContain((await platform.Api.Get("leases")).EnumerateArray(), lease => lease.GetRawText().Contains(node, StringComparison.Ordinal));
        await platform.Told($"Node '{node}' must be empty by");
        await platform.Api.Until("nodes", nodes => nodes.EnumerateArray().Any(each => each.GetRawText().Contains("raining", StringComparison.Ordinal)), MovingPlatform.Patience, "the node's draining", platform.Blame);
        var alone = await platform.Api.Submit(Specs.Gang("alone", data: 1, steps: 500));
        var other = await platform.Slice(alone, _ => true, "a slice while the node is drained");
        Assert.DoesNotContain(node, other.GetRawText(), StringComparison.Ordinal);
        await platform.SameBits(moved, alone);

        // A notice hastens what is drained already, and is taken back like it.
        await platform.Api.Post($"nodes/{node}/notice", new { withinSeconds = 30, reason = "called back" });
        await platform.Api.Until("nodes", nodes => nodes.EnumerateArray().Any(each => each.GetProperty("emptyBy").ValueKind == JsonValueKind.String), MovingPlatform.Patience, "the notice", platform.Blame);
        await platform.Api.Post($"nodes/{node}/undrain", new { });
        await platform.Api.Until("nodes", nodes => !nodes.GetRawText().Contains("raining", StringComparison.Ordinal), MovingPlatform.Patience, "the node's return", platform.Blame);
        Assert.All((await platform.Api.Get("nodes")).EnumerateArray(), each => Assert.Equal(JsonValueKind.Null, each.GetProperty("emptyBy").ValueKind));
    }
}
