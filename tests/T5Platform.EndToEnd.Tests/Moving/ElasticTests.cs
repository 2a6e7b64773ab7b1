using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Moving;

/// <summary>A run that may have two to four devices.</summary>
[Trait("speed", "end-to-end")]
public sealed class ElasticTests
{
    [Fact]
    public async Task Elastic_GrowsWhenDevicesAreFree_ShrinksWhenSomebodyWaits_ToTheSameBits()
    {
        await using var platform = await MovingPlatform.Start("2x2");
        var before = await platform.Api.Submit(Specs.Gang("before", data: 2, steps: 60));
        await platform.Slice(before, _ => true, "a slice");
        var elastic = await platform.Api.Submit(Specs.Gang("elastic", data: 2, steps: 900, elastic: (2, 4)));
        await platform.Slice(elastic, lease => Devices(lease) == 2, "two devices");

        await platform.Completion(before, MovingPlatform.Patience);
        await platform.Slice(elastic, lease => Devices(lease) == 4, "four devices");
        await platform.Told("grows to 4x1");
        await platform.RunAtStep(elastic, 1);

        var after = await platform.Api.Submit(Specs.Gang("after", data: 2, steps: 30));
        await platform.Completion(after, MovingPlatform.Patience);
        await platform.Told("shrinks to 2x1");
        var alone = await platform.Api.Submit(Specs.Gang("alone", data: 1, steps: 900));
        await platform.SameBits(elastic, alone);
    }

    private static int Devices(System.Text.Json.JsonElement lease)
    {
        var shape = lease.GetProperty("rectangle").GetProperty("shape");
        return shape.GetProperty("rows").GetInt32() * shape.GetProperty("columns").GetInt32();
    }
}
