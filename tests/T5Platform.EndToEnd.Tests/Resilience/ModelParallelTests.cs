using System.Diagnostics;
using T5Platform.EndToEnd.Tests.Moving;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Resilience;

/// <summary>A network cut into two parts: every replica is two devices, and for a given cut no replica more or less, no death and no move changes a bit.</summary>
[Trait("speed", "end-to-end")]
public sealed class ModelParallelTests
{
    [Fact]
    public async Task Run_InTwoParts_ShardKilledAndReplicaGivenUp_HasTheBitsOfOneReplica()
    {
        await using var platform = await MovingPlatform.Start("2x2");
        var moved = await platform.Api.Submit(Specs.Gang("moved", data: 2, steps: 900, elastic: (1, 2), model: 2));
        await platform.RunAtStep(moved, 30);
        Assert.Equal(4, platform.ShardProcesses().Count);
        using (var shard = Process.GetProcessById(platform.ShardProcesses()[1])) shard.Kill();
        var run = MovingPlatform.Id(await platform.Run(moved));
        await platform.Api.Until($"runs/{run}", answer => answer.GetProperty("generation").GetInt64() >= 2, MovingPlatform.Patience, "the next life", platform.Blame);

        // The other needs two devices, and gets a replica's.
        var alone = await platform.Api.Submit(Specs.Gang("alone", data: 1, steps: 900, model: 2));
        var shape = (await platform.Slice(alone, _ => true, "the slice of the other")).GetProperty("rectangle").GetProperty("shape");
        Assert.Equal(2, shape.GetProperty("rows").GetInt32() * shape.GetProperty("columns").GetInt32());
        await platform.Told("shrinks to 1x2");
        await platform.SameBits(moved, alone);

        await platform.T5("checkpoint", "export", run, "--output", Path.Combine(platform.Home.Folder, "taken"));
        Assert.Equal(
            ["config.json", "model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors", "model.safetensors.index.json"],
            Directory.EnumerateFiles(Path.Combine(platform.Home.Folder, "taken")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        // Fine-tuned on both of a replica's parts and judged on one device.
        var study = await platform.Api.Submit(Specs.InParts("study"));
        await platform.Completion(study, MovingPlatform.Patience);
    }
}
