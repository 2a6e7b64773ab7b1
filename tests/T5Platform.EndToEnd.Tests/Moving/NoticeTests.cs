using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Moving;

/// <summary>Two machines, one of which is called back.</summary>
[Trait("speed", "end-to-end")]
public sealed class NoticeTests
{
    [Fact]
    public async Task Notice_MachineGoes_VictimWritesACheckpointBeforeTheDeadline_AndGoesOnElsewhereToTheSameBits()
    {
        await using var platform = await MovingPlatform.Start("1x3", agentApart: true);
        await using var second = platform.StartAgent("node-1", "1,0");
        await platform.Api.Until("nodes", nodes => nodes.GetArrayLength() == 2, MovingPlatform.Patience, "two nodes", platform.Blame);
        var victim = await platform.Api.Submit(Specs.Gang("victim", data: 2, steps: 600));
        await platform.RunAtStep(victim, 30);
        var slice = await platform.Slice(victim, _ => true, "its slice");
        var node = slice.GetProperty("ranks")[0].GetProperty("node").GetString()!;

        await platform.T5("node", "notice", node, "--in", "4m", "--reason", "spot machine called back");

        var nodes = await platform.Api.Get("nodes");
        var deadline = nodes.EnumerateArray().Single(each => each.GetRawText().Contains($"\"{node}\"", StringComparison.Ordinal)).GetProperty("emptyBy").GetDateTimeOffset();
        await platform.Told("spot machine called back");
        var next = await platform.Slice(victim, lease => lease.GetProperty("generation").GetInt64() == 2, "a slice of its next life");
        Assert.DoesNotContain($"\"{node}\"", next.GetRawText(), StringComparison.Ordinal);
        var run = MovingPlatform.Id(await platform.Run(victim));
        var first = (await platform.Api.Get($"runs/{run}/attempts")).EnumerateArray().Single(attempt => attempt.GetProperty("generation").GetInt64() == 1);
        Assert.Equal("lease-revoked", first.GetProperty("reasonCode").GetString());
        // It was told at once and did not wait for the date; what it wrote last is where it stopped, so that no step is lost.
        Assert.True(first.GetProperty("endedAt").GetDateTimeOffset() < deadline, $"It ended at {first.GetProperty("endedAt")}; the machine goes at {deadline}.");
        var last = (await platform.Api.Get($"runs/{run}/checkpoints")).EnumerateArray().Where(each => each.GetProperty("generation").GetInt64() == 1).MaxBy(each => each.GetProperty("step").GetInt64());
        Assert.Equal(first.GetProperty("toStep").GetInt64(), last.GetProperty("step").GetInt64());
        Assert.True(last.GetProperty("committedAt").GetDateTimeOffset() < deadline);

        var alone = await platform.Api.Submit(Specs.Gang("alone", data: 1, steps: 600));
        Assert.DoesNotContain($"\"{node}\"", (await platform.Slice(alone, _ => true, "a slice beside it")).GetRawText(), StringComparison.Ordinal);
        await platform.SameBits(victim, alone);
    }
}
