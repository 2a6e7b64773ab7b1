using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Moving;

/// <summary>A small urgent run takes the place of a large one on a full mesh of 4×4.</summary>
[Trait("speed", "end-to-end")]
public sealed class PreemptionTests
{
    [Fact]
    public async Task Preempt_SmallUrgentRun_VictimWritesACheckpoint_LeavesInTime_AndResumesToTheSameBits()
    {
        await using var platform = await MovingPlatform.Start("4x4");
        var large = await platform.Api.Submit(Specs.Gang("large", data: 16, steps: 150, logicalShards: 16));
        await platform.RunAtStep(large, 30);

        var urgent = await platform.Api.Submit(Specs.Gang("urgent", data: 2, steps: 30, priority: 50));
        await platform.Completion(urgent, MovingPlatform.Patience);

        var victim = await platform.Run(large);
        Assert.NotEqual("completed", victim.GetProperty("state").GetString());
        await platform.Told("takes the place of");
        var attempts = await platform.Api.Get($"runs/{MovingPlatform.Id(victim)}/attempts");
        var first = attempts.EnumerateArray().MinBy(attempt => attempt.GetProperty("generation").GetInt64());
        Assert.Equal("lease-revoked", first.GetProperty("reasonCode").GetString());
        var alone = await platform.Api.Submit(Specs.Gang("alone", data: 1, steps: 150, logicalShards: 16));
        await platform.SameBits(large, alone);
        // It went on where it was told to stop: between the regular checkpoints there is one of that step.
        var checkpoints = await platform.Api.Get($"runs/{MovingPlatform.Id(victim)}/checkpoints");
        Assert.Contains(checkpoints.EnumerateArray(), each => each.GetProperty("generation").GetInt64() == 1 && each.GetProperty("step").GetInt64() == first.GetProperty("toStep").GetInt64());
    }
}
