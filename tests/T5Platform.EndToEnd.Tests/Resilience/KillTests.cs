using System.Text.Json;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Resilience;

/// <summary>Kill anything, and the bits stay the same: real processes, real SIGKILL.</summary>
[Trait("speed", "end-to-end")]
public sealed class KillTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Run_ShardThenAgentThenHostKilled_HasTheBitsOfTheUndisturbedRun()
    {
        await using var platform = await RunningPlatform.Start(agentApart: true);
        var undisturbed = await Complete(platform, await platform.Api.Submit(Specs.OneRun("undisturbed")));

        await SameBits(platform, undisturbed, "shard killed", async run =>
        {
            Kill(platform.ShardProcesses()[0]);
            await NextLife(platform, run);
        });
        await SameBits(platform, undisturbed, "agent killed", async run =>
        {
            var orphans = platform.ShardProcesses();
            await platform.Agent!.Kill();
            Assert.All(orphans, WaitGone); // the parent-death signal: no shard outlives its agent
            platform.StartAgent();
            await NextLife(platform, run);
        });
        await SameBits(platform, undisturbed, "control plane killed", async run =>
        {
            var shards = platform.ShardProcesses();
            await platform.Host.Kill();
            await platform.StartHost();
            // Control-plane failure is never a run state: the same processes, the same life.
            Assert.Subset(shards.ToHashSet(), platform.ShardProcesses().ToHashSet());
            var after = await platform.Api.Get($"runs/{Id(run)}");
            Assert.Equal(1, after.GetProperty("generation").GetInt64());
        });
    }

    [Fact]
    public async Task Run_WholeHostWithItsAgentKilled_ResumesByItselfWithTheSameBits()
    {
        await using var platform = await RunningPlatform.Start();
        var undisturbed = await Complete(platform, await platform.Api.Submit(Specs.OneRun("undisturbed")));

        await SameBits(platform, undisturbed, "host killed", async run =>
        {
            var orphans = platform.ShardProcesses();
            await platform.Host.Kill();
            Assert.All(orphans, WaitGone);
            await platform.StartHost();
            await NextLife(platform, run);
        });
    }

    [Fact]
    public async Task Run_NewestCheckpointDamaged_IsRefusedByNameAndTheOneBeforeIsUsed()
    {
        await using var platform = await RunningPlatform.Start();
        var undisturbed = await Complete(platform, await platform.Api.Submit(Specs.OneRun("undisturbed")));
        string damaged = "";

        await SameBits(platform, undisturbed, "checkpoint damaged", async run =>
        {
            var checkpoints = await platform.Api.Until(
                $"runs/{Id(run)}/checkpoints", answer => answer.GetArrayLength() >= 2, Patience, "two checkpoints", platform.Blame);
            await platform.Host.Kill();
            // By now another may be written, committed or not: that one is damaged too, so that the newest that counts surely is.
            var newest = checkpoints.EnumerateArray().MaxBy(checkpoint => checkpoint.GetProperty("step").GetInt64()).GetProperty("path").GetString()!;
            var folder = Path.GetDirectoryName(Path.Combine(platform.Home.Blobs, newest))!;
            var weights = Path.Combine(folder, "model.safetensors");
            var since = File.GetLastWriteTimeUtc(weights);
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(folder)!, "model.safetensors", SearchOption.AllDirectories).ToList())
                if (File.GetLastWriteTimeUtc(file) >= since)
                    FlipByte(file);
            damaged = Path.GetRelativePath(platform.Home.Blobs, weights);
            await platform.StartHost();
            await NextLife(platform, run);
        });

        var events = await platform.Api.Get("events?limit=500");
        Assert.Contains(events.EnumerateArray(), line => line.GetProperty("sentence").GetString()!.Contains(damaged, StringComparison.Ordinal));
    }

    /// <summary>Submits the same spec again, waits until it is past its first checkpoint, disturbs it, and compares every bit.</summary>
    private static async Task SameBits(RunningPlatform platform, (string Run, JsonElement Document) undisturbed, string name, Func<JsonElement, Task> disturb)
    {
        var experiment = await platform.Api.Submit(Specs.OneRun(name));
        var run = await platform.RunAtStep(experiment, 50);
        Assert.Equal("running", run.GetProperty("state").GetString());
        await disturb(run);
        var (disturbed, _) = await Complete(platform, experiment);

        var expected = await platform.Api.Losses(undisturbed.Run);
        Assert.Equal(Specs.Steps, expected.Count);
        Assert.Equal(expected, await platform.Api.Losses(disturbed));
        Assert.Equal(await platform.Api.FinalWeights(undisturbed.Run), await platform.Api.FinalWeights(disturbed));
    }

    private static async Task<(string Run, JsonElement Document)> Complete(RunningPlatform platform, string experiment)
    {
        await platform.Completion(experiment, Patience);
        var run = (await platform.Api.Runs(experiment))[0];
        return (Id(run), run);
    }

    private static Task NextLife(RunningPlatform platform, JsonElement run) => platform.Api.Until(
        $"runs/{Id(run)}", answer => answer.GetProperty("generation").GetInt64() >= 2, Patience, "the next life", platform.Blame);

    private static string Id(JsonElement run) => run.GetProperty("id").GetString()!;

    private static void Kill(int process)
    {
        using var target = System.Diagnostics.Process.GetProcessById(process);
        target.Kill();
    }

    private static void WaitGone(int process)
    {
        var gone = SpinWait.SpinUntil(() => !Directory.Exists($"/proc/{process}") || IsZombie(process), TimeSpan.FromSeconds(10));
        Assert.True(gone, $"Shard process {process} outlived its agent.");
    }

    private static bool IsZombie(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].StartsWith('Z');
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static void FlipByte(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = file.Length / 2;
        var value = file.ReadByte();
        file.Position--;
        file.WriteByte((byte)(value ^ 1));
    }
}
