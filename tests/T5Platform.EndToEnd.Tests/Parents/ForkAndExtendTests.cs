using System.Text.Json;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Parents;

/// <summary>Experiments that take over from others, on real runs.</summary>
[Trait("speed", "end-to-end")]
public sealed class ForkAndExtendTests
{
    private const string Pretrain = "span-corruption/seed-1/pretrain";
    private const string Finetune = "span-corruption/seed-1/member_kind";
    private const int ShortSteps = 20;
    private const int LongSteps = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [Fact]
    public async Task Extended_HasTheBitsOfOneThatBeganWithAllSteps_AndAForkBeginsWhereItsRunStood()
    {
        await using var platform = await RunningPlatform.Start();
        var parent = await Completed(platform, await platform.Api.Submit(Specs.SmallStudy("short", pretrainingSteps: ShortSteps)));
        var whole = await Completed(platform, await platform.Api.Submit(Specs.SmallStudy("whole", pretrainingSteps: LongSteps)));

        var extended = await Completed(platform, Id(await platform.T5("extend", "short", "--pretraining-steps", $"{LongSteps}", "--name", "longer", "--quiet")));
        foreach (var run in new[] { Pretrain, Finetune })
            Assert.Equal(await platform.Api.FinalWeights(whole[run]), await platform.Api.FinalWeights(extended[run]));
        // It trained the steps that were missing, and no other.
        Assert.Equal((await platform.Api.Losses(whole[Pretrain])).Skip(ShortSteps), await platform.Api.Losses(extended[Pretrain]));
        Assert.Equal(await platform.Api.Losses(whole[Finetune]), await platform.Api.Losses(extended[Finetune]));
        Assert.Contains("goes on from short", await platform.T5("show", "longer"), StringComparison.Ordinal);
        Assert.Contains("longer", await platform.T5("show", "short"), StringComparison.Ordinal);

        var forked = await Completed(platform, Id(await platform.T5("fork", parent[Pretrain], "--step", "10", "--set", "pretraining.steps=10", "--set", "finetuning=", "--name", "forked", "--quiet")));
        var run1 = await platform.Api.Get($"runs/{Assert.Single(forked).Value}");
        Assert.Equal($"run/{parent[Pretrain]}@10", run1.GetProperty("spec").GetProperty("initialCheckpoint").GetString());
        // Other weights at its first step than those with which the parent began.
        Assert.NotEqual((await platform.Api.Losses(parent[Pretrain]))[0], (await platform.Api.Losses(forked[Pretrain]))[0]);
        Assert.Contains("from step 10", await platform.T5("run", parent[Pretrain]), StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> Completed(RunningPlatform platform, string experiment)
    {
        await platform.Completion(experiment, Patience);
        return (await platform.Api.Runs(experiment)).EnumerateArray().ToDictionary(static run => run.GetProperty("name").GetString()!, static run => run.GetProperty("id").GetString()!);
    }

    private static string Id(string said) => said.Trim();
}
