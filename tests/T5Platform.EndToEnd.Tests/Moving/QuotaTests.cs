using System.Text.Json;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Moving;

/// <summary>A mesh of 2×2 with two tenants, one of which may have half of it.</summary>
[Trait("speed", "end-to-end")]
public sealed class QuotaTests
{
    [Fact]
    public async Task Quota_TenantAtItsMaximum_WaitsBesideFreeDevices_WhileAnotherStarts_AndAnUnknownOneIsRefused()
    {
        await using var platform = await MovingPlatform.Start("2x2", more: new Dictionary<string, string>
        {
            ["Orchestration__Tenants__lab__Maximum"] = "2",
            ["Orchestration__Tenants__guests__Weight"] = "2",
        });
        var first = await platform.Api.Submit(Specs.Gang("first", data: 2, steps: 300, tenant: "lab"));
        await platform.Slice(first, lease => lease.GetProperty("tenant").GetString() == "lab", "the first of the tenant");

        var second = await platform.Api.Submit(Specs.Gang("second", data: 1, steps: 10, tenant: "lab"));
        var queue = await platform.Api.Until("queue", all => all.GetArrayLength() == 1, MovingPlatform.Patience, "the second in the queue", platform.Blame);
        Assert.Equal(("quota_exceeded", "lab"), (queue[0].GetProperty("code").GetString(), queue[0].GetProperty("tenant").GetString()));
        Assert.Contains("tenant 'lab' holds 2 of at most 2", queue[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        await platform.Api.Until("queue", all => all.GetArrayLength() == 0 || (all[0].TryGetProperty("expected", out var expected) && expected.ValueKind == JsonValueKind.Object), MovingPlatform.Patience, "its expected start", platform.Blame);
        // More devices are no help to who is at its maximum.
        Assert.Equal(0, (await platform.Api.Get("what-if/pod?mesh=2x2")).GetProperty("wouldStart").GetArrayLength());
        var guest = await platform.Api.Submit(Specs.Gang("guest", data: 1, steps: 10, tenant: "guests"));
        await platform.Completion(guest, MovingPlatform.Patience);
        var refusal = await platform.Api.Refused("experiments", Specs.Gang("stranger", data: 1, steps: 10));
        Assert.Contains("is not allowed; allowed: guests, lab.", refusal, StringComparison.Ordinal);

        await platform.Completion(first, MovingPlatform.Patience);
        await platform.Completion(second, MovingPlatform.Patience);
    }
}
