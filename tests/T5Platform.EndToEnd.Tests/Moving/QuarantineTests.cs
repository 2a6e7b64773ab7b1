using System.Text.Json;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Moving;

/// <summary>A machine whose agent is killed again and again.</summary>
[Trait("speed", "end-to-end")]
public sealed class QuarantineTests
{
    [Fact]
    public async Task Quarantine_NodeFailsThreeTimesInADay_GetsNothingUntilItIsForgiven_AndSaysSo()
    {
        await using var platform = await MovingPlatform.Start("1x2", agentApart: true);
        var victim = await platform.Api.Submit(Specs.Gang("victim", data: 1, steps: 3000));
        for (var failures = 0; failures < 3; failures++)
        {
            await platform.Api.Until($"experiments/{victim}/runs", runs => runs.GetArrayLength() == 1 && runs[0].GetProperty("generation").GetInt64() == failures + 1
                && runs[0].GetProperty("state").GetString() == "running", MovingPlatform.Patience, $"life {failures + 1}", platform.Blame);
            await platform.Agent!.Kill();
            platform.StartAgent();
            var after = failures + 1;
            await platform.Api.Until("nodes", nodes => nodes[0].GetProperty("failures").GetArrayLength() == after, MovingPlatform.Patience, $"failure {after}", platform.Blame);
        }

        var node = (await platform.Api.Get("nodes"))[0];
        var until = node.GetProperty("quarantinedUntil").GetDateTimeOffset();
        Assert.Equal(TimeSpan.FromMinutes(5), until - node.GetProperty("failures").EnumerateArray().Last().GetDateTimeOffset());
        await platform.Told("It failed 3 times within a day: nothing new is placed on it until");
        var fresh = await platform.Api.Submit(Specs.Gang("fresh", data: 1, steps: 20));
        await platform.Api.Until("queue", all => all.EnumerateArray().Any(IsQuarantined), MovingPlatform.Patience, "who waits for it in the queue", platform.Blame);
        Assert.Contains("quarantined for", await platform.T5("mesh"), StringComparison.Ordinal);
        // Both devices are free, and whoever asks, nobody is given one.
        Assert.Empty((await platform.Api.Get("leases")).EnumerateArray());
        Assert.Equal(JsonValueKind.Null, (await platform.Run(fresh)).GetProperty("lease").ValueKind);

        await platform.T5("node", "undrain", "node-0");

        await platform.Completion(fresh, MovingPlatform.Patience);
        Assert.Equal(JsonValueKind.Null, (await platform.Api.Get("nodes"))[0].GetProperty("quarantinedUntil").ValueKind);
        await platform.Api.Post($"experiments/{victim}/cancel", new { reason = "it has died often enough" });
    }

    private static bool IsQuarantined(JsonElement waiting) => waiting.GetProperty("code").GetString() == "nodes_unavailable"
        && waiting.GetProperty("reason").GetString()!.Contains("quarantined until", StringComparison.Ordinal)
        && waiting.GetProperty("reason").GetString()!.Contains("since it failed 3 times within a day", StringComparison.Ordinal);
}
