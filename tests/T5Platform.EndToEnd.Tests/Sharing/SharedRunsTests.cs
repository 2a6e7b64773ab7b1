using System.Text.Json;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Sharing;

/// <summary>What is equal to the bit is run once, in whichever experiment asked first.</summary>
[Trait("speed", "end-to-end")]
public sealed class SharedRunsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Experiment_ThatSharesAnEndedOne_HasItsTable_AndRunsNothing()
    {
        await using var platform = await RunningPlatform.Start();
        var first = await platform.Api.Submit(Specs.SmallStudy("first"));
        await platform.Completion(first, Patience);

        var second = await platform.Api.Submit(Specs.SmallStudy("second"), share: true);
        await platform.Completion(second, Patience);

        Assert.All(await Runs(platform, second), run => Assert.Equal(first, run.GetProperty("sharedFrom").GetString()));
        Assert.Equal(Ids(await Runs(platform, first)), Ids(await Runs(platform, second)));
        Assert.Equal(await Values(platform, first), await Values(platform, second));
        var told = (await platform.Api.Get($"experiments/{second}/events")).EnumerateArray().Select(each => each.GetProperty("kind").GetString()).ToList();
        Assert.DoesNotContain("run-queued", told);
    }

    [Fact]
    public async Task Run_CancelledWhereItWasBegun_IsRunByWhoSharesIt_ToTheSameBits()
    {
        await using var platform = await RunningPlatform.Start();
        var owner = await platform.Api.Submit(Specs.OneRun("owner"));
        var sharer = await platform.Api.Submit(Specs.OneRun("sharer"), share: true);
        var shared = (await Runs(platform, sharer)).Single();
        Assert.Equal(owner, shared.GetProperty("sharedFrom").GetString());
        await platform.Api.Until($"experiments/{owner}/runs", runs => runs[0].GetProperty("step").GetInt64() > 0, Patience, "the owner's run trains");

        await platform.Api.Post($"experiments/{owner}/cancel", new { reason = "no longer wanted" });
        await platform.Completion(sharer, Patience);

        var own = (await Runs(platform, sharer)).Single();
        Assert.NotEqual(shared.GetProperty("id").GetString(), own.GetProperty("id").GetString());
        var again = await platform.Api.Submit(Specs.OneRun("again"));
        await platform.Completion(again, Patience);
        Assert.Equal(
            await platform.Api.FinalWeights((await Runs(platform, again)).Single().GetProperty("id").GetString()!),
            await platform.Api.FinalWeights(own.GetProperty("id").GetString()!));
    }

    private static async Task<IReadOnlyList<JsonElement>> Runs(RunningPlatform platform, string experiment) => [.. (await platform.Api.Runs(experiment)).EnumerateArray()];

    private static IEnumerable<string?> Ids(IReadOnlyList<JsonElement> runs) => runs.Select(run => run.GetProperty("id").GetString()).Order();

    private static async Task<string> Values(RunningPlatform platform, string experiment) => (await platform.Api.Get($"experiments/{experiment}/table?format=json")).GetProperty("rows").GetRawText();
}
