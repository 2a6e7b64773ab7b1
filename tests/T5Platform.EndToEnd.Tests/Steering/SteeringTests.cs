using System.Text.Json;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Steering;

/// <summary>What people do with an experiment changes when it runs, never its bits.</summary>
[Trait("speed", "end-to-end")]
public sealed class SteeringTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Experiment_PausedOverAHostsDeath_AndOneCancelledAndRetried_HaveTheBitsOfTheUndisturbedOne()
    {
        await using var platform = await RunningPlatform.Start();
        var undisturbed = await Complete(platform, await platform.Api.Submit(Specs.OneRun("undisturbed")));

        var paused = await platform.Api.Submit(Specs.OneRun("paused"));
        await platform.RunAtStep(paused, 50);
        await platform.T5("pause", paused, "--reason", "the mesh is needed");
        var run = (await platform.Api.Until($"experiments/{paused}/runs", runs => State(runs[0]) == "paused", Patience, "the pause", platform.Blame))[0];
        Assert.Equal(0, (await platform.Api.Get("leases")).GetArrayLength());
        var step = (await platform.Api.Get($"runs/{Id(run)}/checkpoints")).EnumerateArray().Max(checkpoint => checkpoint.GetProperty("step").GetInt64());
        // It wrote a checkpoint where it stood: nothing is lost.
        Assert.Equal(run.GetProperty("step").GetInt64(), step);

        await platform.Host.Kill();
        await platform.StartHost();
        Assert.Equal("paused", State(await platform.Api.Experiment(paused)));
        await platform.T5("priority", paused, "7");
        // A deadline that is past before it ends is said once, and nothing follows from it.
        await platform.T5("deadline", paused, "2020-01-01T00:00Z");
        await platform.T5("resume", paused);
        await SameBits(platform, undisturbed, paused);
        Assert.Equal(7, (await platform.Api.Experiment(paused)).GetProperty("priority").GetInt32());

        var cancelled = await platform.Api.Submit(Specs.OneRun("cancelled"));
        await platform.RunAtStep(cancelled, 50);
        await platform.T5("cancel", cancelled, "--yes");
        await platform.Api.Until($"experiments/{cancelled}", answer => answer.GetProperty("endedAt").ValueKind == JsonValueKind.String, Patience, "the cancellation", platform.Blame);
        await platform.T5("retry", cancelled);
        await SameBits(platform, undisturbed, cancelled);
        var attempts = await platform.Api.Get($"runs/{Id((await platform.Api.Runs(cancelled))[0])}/attempts");
        Assert.True(attempts[1].GetProperty("fromStep").GetInt64() > 0, "it began anew");

        var events = (await platform.Api.Get($"experiments/{paused}/events?limit=500")).EnumerateArray().Select(line => line.GetProperty("kind").GetString()).ToHashSet();
        Assert.Superset(new HashSet<string?> { "experiment-paused", "run-paused", "experiment-prioritized", "experiment-resumed", "run-resumed", "deadline-set", "deadline-passed" }, events);
    }

    [Fact]
    public async Task Seed_AddedToARowOfACompletedStudy_RunsOnlyWhatIsNew_AndACancelledCellIsExcludedAndBegunAgain()
    {
        await using var platform = await RunningPlatform.Start();
        var study = await platform.Api.Submit(Specs.SmallStudy("grown"));
        await platform.Completion(study, Patience);
        var before = (await platform.Api.Runs(study)).EnumerateArray().Select(Id).ToList();
        Assert.Contains("not-failed", await platform.Api.Refused($"experiments/{study}/exclude", new { row = "none", task = "member_kind", reason = "s" }), StringComparison.Ordinal);
        Assert.Contains("nothing-failed", await platform.Api.Refused($"experiments/{study}/retry", new { }), StringComparison.Ordinal);

        await platform.T5("seeds", study, "--row", "none", "--add", "2");
        await platform.Completion(study, Patience);
        var after = (await platform.Api.Runs(study)).EnumerateArray().ToList();
        Assert.Equal(before, after.Take(before.Count).Select(Id));
        Assert.Equal("none/seed-2/member_kind", Assert.Single(after.Skip(before.Count)).GetProperty("name").GetString());
        Assert.All(after, run => Assert.Equal(1, run.GetProperty("generation").GetInt64()));
        Assert.Equal([2, 1], (await platform.Api.Get($"experiments/{study}/table")).GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("cells")[0].GetProperty("count").GetInt32()));

        // Of one seed no deviation is known: it gets another one, and then any deviation will do.
        await platform.T5("seeds", study, "--row", "span corruption", "--until", "1000", "--at-most", "4");
        await platform.Completion(study, Patience);
        Assert.Equal([2, 2], (await platform.Api.Get($"experiments/{study}/table")).GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("cells")[0].GetProperty("count").GetInt32()));
        Assert.Contains((await platform.Api.Get($"experiments/{study}/events")).EnumerateArray(), line => line.GetProperty("kind").GetString() == "seeds-over");

        var cancelled = await platform.Api.Submit(Specs.SmallStudy("cancelled"));
        await platform.T5("cancel", cancelled, "--yes");
        await platform.Api.Until($"experiments/{cancelled}", answer => answer.GetProperty("endedAt").ValueKind == JsonValueKind.String, Patience, "the cancellation", platform.Blame);
        await platform.T5("exclude", cancelled, "--cell", "none/member_kind", "--reason", "not wanted");
        Assert.Contains("Excluded by decision: 'none' / member_kind: not wanted", await platform.T5("table", cancelled), StringComparison.Ordinal);
        await platform.T5("include", cancelled, "--cell", "none/member_kind");
        await platform.T5("retry", cancelled);
        await platform.Completion(cancelled, Patience);
    }

    private static async Task SameBits(RunningPlatform platform, string undisturbed, string experiment)
    {
        var run = await Complete(platform, experiment);
        Assert.Equal(await platform.Api.Losses(undisturbed), await platform.Api.Losses(run));
        Assert.Equal(await platform.Api.FinalWeights(undisturbed), await platform.Api.FinalWeights(run));
    }

    private static async Task<string> Complete(RunningPlatform platform, string experiment)
    {
        await platform.Completion(experiment, Patience);
        return Id((await platform.Api.Runs(experiment))[0]);
    }

    private static string Id(JsonElement run) => run.GetProperty("id").GetString()!;

    private static string? State(JsonElement document) => document.GetProperty("state").GetString();
}
