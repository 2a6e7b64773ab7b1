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
        halving: { stage: finetuning, first: 10, eta: 3, rungs: 2 }
        """;

    private const int Trials = 6;
    private const int Eta = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);
    private static readonly Dictionary<string, string> Quick = new() { ["Orchestration__SweepReconcileEvery"] = "00:00:00.200" };

    private readonly string _folder = Directory.CreateTempSubdirectory("t5-e2e-sweep-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Asha_HostKilledInTheMiddle_AccountsForEveryTrial_WithTheDecisionsOfOneThatWasNot()
    {
        await using var platform = await RunningPlatform.Start(more: Quick);
        var id = await Submit(platform, "killed");
        await platform.Api.Until($"sweeps/{id}", static sweep => Scored(sweep) >= 3, Patience, "three scores", platform.Blame);
        await platform.Host.Kill();
        await platform.StartHost();
        var sweep = await Ended(platform, id);

        Assert.Equal("completed", sweep.GetProperty("sweep").GetProperty("state").GetString());
        var scores = sweep.GetProperty("trials").EnumerateArray().Select(Scores).ToList();
        Assert.Equal(Trials, scores.Count);
        Assert.All(scores, static rungs => Assert.All(rungs, static score => Assert.NotNull(score)));
        // One after the other, each by the scores of those before: what is there is what such a sweep would have submitted, no more and no less.
        Assert.Equal(Replayed(scores), scores.SelectMany(static (rungs, trial) => rungs.Select((_, rung) => (trial, rung))).ToHashSet());
        Assert.Contains("best", await platform.T5("sweep", "show", "killed"), StringComparison.Ordinal);
    }

    /// <summary>The trials and rungs that one at a time comes to, told the scores only of what it has come to.</summary>
    private static HashSet<(int Trial, int Rung)> Replayed(List<List<double?>> scores)
    {
        var (begun, promoted) = (0, new List<int>());
        while (true)
        {
            var top = Enumerable.Range(0, begun).OrderByDescending(trial => scores[trial][0]).ThenBy(static trial => trial).Take(begun / Eta).Where(trial => !promoted.Contains(trial)).ToList();
            if (top.Count > 0)
                promoted.Add(top[0]);
            else if (begun < Trials)
                begun++;
            else
                return [.. Enumerable.Range(0, Trials).Select(static trial => (trial, 0)), .. promoted.Select(static trial => (trial, 1))];
        }
    }

    private static List<double?> Scores(JsonElement trial) =>
        [.. trial.GetProperty("rungs").EnumerateArray().Select(static rung => rung.TryGetProperty("score", out var score) && score.ValueKind == JsonValueKind.Number ? score.GetDouble() : (double?)null)];

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
}
