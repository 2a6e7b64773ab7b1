using System.Text.Json;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Moving;

/// <summary>Two pods of one device each: a run of two devices fits into neither, and spans both.</summary>
[Trait("speed", "end-to-end")]
public sealed class SeveralSlicesTests
{
    [Fact]
    public async Task Run_OfTwoSlices_SpansTwoPods_OutlivesTheControlPlane_ToTheBitsOfOneSlice()
    {
        await using var platform = await MovingPlatform.Start("1x1", agentApart: true);
        await using var second = platform.StartAgent("node-1", "0,0", "pod-1");
        await platform.Api.Until("nodes", nodes => nodes.GetArrayLength() == 2, MovingPlatform.Patience, "two nodes", platform.Blame);
        var never = await platform.Api.Submit(Specs.Gang("never", data: 2, steps: 10));
        var told = await platform.Api.Until("queue", all => all.GetArrayLength() == 1, MovingPlatform.Patience, "who may have one slice only in the queue", platform.Blame);
        Assert.Equal("never_fits", told[0].GetProperty("code").GetString());
        await platform.Api.Post($"experiments/{never}/cancel", new { reason = "it waits for ever" });

        var spanning = await platform.Api.Submit(Specs.Gang("spanning", data: 2, steps: 900, slices: 2));
        var lease = await platform.Slice(spanning, _ => true, "its slices");
        Assert.Equal(["pod-0", "pod-1"], Pods(lease));
        await platform.Told("got 2 slices: pod-");
        await platform.RunAtStep(spanning, 30);
        var mesh = await platform.T5("mesh");
        Assert.Equal(2, mesh.Split('\n').Count(line => line.Contains("only/seed-7/pretrain", StringComparison.Ordinal) && line.Contains("1x1@(0,0)", StringComparison.Ordinal)));

        // The next control plane reads both slices back: the run goes on in its first life, and nobody else gets a device of it.
        await platform.Host.Kill();
        await platform.StartHost();
        var alone = await platform.Api.Submit(Specs.Gang("alone", data: 1, steps: 900));
        var waiting = await platform.Api.Until("queue", all => all.GetArrayLength() == 1, MovingPlatform.Patience, "the other in the queue", platform.Blame);
        Assert.Equal("not_enough_devices", waiting[0].GetProperty("code").GetString());
        Assert.Equal(["pod-0", "pod-1"], Pods(Assert.Single((await platform.Api.Get("leases")).EnumerateArray())));

        await platform.EqualBits(spanning, alone);
        Assert.Equal(1, (await platform.Run(spanning)).GetProperty("generation").GetInt64());
        Assert.Empty((await platform.Api.Get("leases")).EnumerateArray());
    }

    private static IEnumerable<string> Pods(JsonElement lease) =>
        lease.GetProperty("more").EnumerateArray().Select(slice => slice.GetProperty("pod").GetString()!).Prepend(lease.GetProperty("pod").GetString()!).Order();
}
