using System.Text.Json;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Moving;

/// <summary>A platform whose scheduler moves gangs after seconds, and what the tests of moving ask of it.</summary>
internal static class MovingPlatform
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static Task<RunningPlatform> Start(string mesh, bool agentApart = false, IReadOnlyDictionary<string, string>? more = null) => RunningPlatform.Start(mesh, agentApart, new(more ?? new Dictionary<string, string>())
    {
        ["Orchestration__MinimumRun"] = "00:00:01",
        ["Orchestration__RestartTakes"] = "00:00:00.1",
        ["Orchestration__ReconcileEvery"] = "00:00:01",
        ["Orchestration__SchedulerReconcileEvery"] = "00:00:01",
        ["Orchestration__HeadBlocksAfter"] = "00:00:05",
    });

    /// <summary>The slice of an experiment's only run once it has one that satisfies.</summary>
    public static async Task<JsonElement> Slice(this RunningPlatform platform, string experiment, Func<JsonElement, bool> satisfies, string what)
    {
        var run = (await platform.Api.Until($"experiments/{experiment}/runs", runs => runs.GetArrayLength() == 1, Patience, "the run", platform.Blame))[0].GetProperty("id").GetString()!;
        var leases = await platform.Api.Until("leases", all => all.EnumerateArray().Any(lease => IsOf(lease, run) && satisfies(lease)), Patience, what, platform.Blame);
        return leases.EnumerateArray().First(lease => IsOf(lease, run));
    }

    /// <summary>That a run which was moved about has the bits of one that was left alone.</summary>
    public static async Task SameBits(this RunningPlatform platform, string moved, string alone)
    {
        await platform.Completion(moved, Patience);
        Assert.True((await Run(platform, moved)).GetProperty("generation").GetInt64() > 1, "The run was never moved.");
        await platform.EqualBits(moved, alone);
    }

    /// <summary>That two runs have the same bits.</summary>
    public static async Task EqualBits(this RunningPlatform platform, string first, string second)
    {
        await platform.Completion(first, Patience);
        await platform.Completion(second, Patience);
        var (one, other) = (await Run(platform, first), await Run(platform, second));
        Assert.Equal(await platform.Api.Losses(Id(other)), await platform.Api.Losses(Id(one)));
        Assert.Equal(await platform.Api.FinalWeights(Id(other)), await platform.Api.FinalWeights(Id(one)));
    }

    public static async Task<JsonElement> Run(this RunningPlatform platform, string experiment) => (await platform.Api.Runs(experiment))[0];

    /// <summary>Waits for a line of history with these words.</summary>
    public static Task Told(this RunningPlatform platform, string words) => platform.Api.Until(
        "events?limit=500", all => all.EnumerateArray().Any(line => line.GetProperty("sentence").GetString()!.Contains(words, StringComparison.Ordinal)),
        Patience, $"'{words}' in the history", platform.Blame);

    public static string Id(JsonElement run) => run.GetProperty("id").GetString()!;

    private static bool IsOf(JsonElement lease, string run) => lease.GetRawText().Contains(run, StringComparison.Ordinal)
        || lease.GetRawText().Contains(Guid.Parse(run).ToString(), StringComparison.Ordinal);
}
