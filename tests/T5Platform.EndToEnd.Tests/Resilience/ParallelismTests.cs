using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Resilience;

/// <summary>The number of data-parallel devices does not enter into any bit.</summary>
[Trait("speed", "end-to-end")]
public sealed class ParallelismTests
{
    [Fact]
    public async Task Run_OnOneTwoAndFourDevices_HasTheSameBits()
    {
        await using var platform = await RunningPlatform.Start();
        var experiments = new List<string>();
        foreach (var data in new[] { 1, 2, 4 })
            experiments.Add(await platform.Api.Submit(Specs.OneRun($"on {data}", data, steps: 30, checkpointEvery: 30)));

        var bits = new List<(IReadOnlyList<(long, int)> Losses, string Weights)>();
        foreach (var experiment in experiments)
        {
            await platform.Completion(experiment, TimeSpan.FromMinutes(4));
            var run = (await platform.Api.Runs(experiment))[0].GetProperty("id").GetString()!;
            bits.Add((await platform.Api.Losses(run), await platform.Api.FinalWeights(run)));
        }

        Assert.Equal(30, bits[0].Losses.Count);
        Assert.All(bits.Skip(1), other => Assert.Equal(bits[0].Losses, other.Losses));
        Assert.All(bits.Skip(1), other => Assert.Equal(bits[0].Weights, other.Weights));
    }
}
