using System.Text.Json;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Sweeps;

/// <summary>A sweep on real runs, with the host killed in the middle.</summary>
[Trait("speed", "end-to-end")]
public sealed class SweepTests : IDisposable
{
    // One trial at a time: then the order of results, and with it every decision, can be repeated.
    private const string Sweep = """
        sweep: NAME
        method: asha
        spec:
          name: rates
          seeds: [1]
          model: { modelWidth: 32, feedForwardWidth: 64, heads: 2, headWidth: 16, encoderLayers: 1, decoderLayers: 1 }
          logicalShards: 2
          finetuning: { tasks: [member_kind], examples: 64, steps: 10, batchRows: 8, inputLength: 64, targetLength: 16, checkpointEvery: 10, evaluationExamples: 40 }
          rows:
            - name: only
        fields:
          finetuning.optimizer.learningRate: { from: 0.0001, to: 0.1, log: true }
        trials: 6
        seed: 3
        parallel: 1
        objective: { task: member_kind }
        halving: { stage: finetuning, first: 10, eta: 2, rungs: 3 }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);
    private static readonly Dictionary<string, string> Quick = new() { ["Orchestration__SweepReconcileEvery"] = "00:00:00.200" };

    private readonly string _folder = Directory.CreateTempSubdirectory("t5-e2e-sweep-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Asha_HostKilledInTheMiddle_AccountsForEveryTrial_WithTheSameDecisions()
    {
        await using var platform = await RunningPlatform.Start(more: Quick);
        var killed = await Submit(platform, "killed");
        await platform.Api.Until($"sweeps/{killed}", static sweep => Scored(sweep) >= 3, Patience, "three scores", platform.Blame);
        await platform.Host.Kill();
        await platform.StartHost();
        var after = await Ended(platform, killed);

        var trials = after.GetProperty("trials").EnumerateArray().ToList();
        Assert.Equal("completed", after.GetProperty("sweep").GetProperty("state").GetString());
        Assert.Equal(6, trials.Count);
        Assert.All(trials, static trial => Assert.Equal("scored", trial.GetProperty("state").GetString()));
        Assert.Contains(trials, static trial => trial.GetProperty("rungs").GetArrayLength() == 3);

        Assert.Equal(Decisions(await Ended(platform, await Submit(platform, "undisturbed"))), Decisions(after));
        Assert.Contains("best", await platform.T5("sweep", "show", "killed"), StringComparison.Ordinal);
    }

    private async Task<string> Submit(RunningPlatform platform, string name)
    {
        var file = Path.Combine(_folder, $"{name}.yaml");
        await File.WriteAllTextAsync(file, Sweep.Replace("NAME", name, StringComparison.Ordinal));
        return (await platform.T5("sweep", "submit", file, "--quiet")).Trim();
    }

    private static Task<JsonElement> Ended(RunningPlatform platform, string sweep) => platform.Api.Until(
        $"sweeps/{sweep}", static answer => answer.GetProperty("sweep").GetProperty("state").GetString() != "running", Patience, "the sweep's end", platform.Blame);

    private static int Scored(JsonElement sweep) => sweep.GetProperty("trials").EnumerateArray()
        .Sum(static trial => trial.GetProperty("rungs").EnumerateArray().Count(static rung => rung.GetProperty("state").GetString() == "scored"));

    /// <summary>Every trial's values, and its score on each rung that it came to.</summary>
    private static string Decisions(JsonElement sweep) => string.Join('\n', sweep.GetProperty("trials").EnumerateArray().Select(static trial =>
        $"{trial.GetProperty("number")} {trial.GetProperty("values")}: {string.Join(", ", trial.GetProperty("rungs").EnumerateArray().Select(static rung => rung.GetProperty("score").ToString()))}"));
}
