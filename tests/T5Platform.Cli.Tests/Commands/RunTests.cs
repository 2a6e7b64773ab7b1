using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Runs;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class RunTests
{
    [Fact]
    public async Task Run_AtWork_ShowsPaceSliceAttemptsAndCheckpoints()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform)
            .Run(SampleStudy.Pretrain, RunState.Running, 120, generation: 2, reason: "Rank 0 died.", slice: new(new(0, 0), new MeshShape(1, 2)))
            .Steps(SampleStudy.Pretrain, 120)
            .Checkpoint(SampleStudy.Pretrain, 100);
        study.Attempts(SampleStudy.Pretrain, study.Attempt(SampleStudy.Pretrain, 1, 0, 110, "shard_died", "Rank 0 died with signal 9."), study.Attempt(SampleStudy.Pretrain, 2, 100, 120));
        var said = (await T5.Run(platform, "run", SampleStudy.Pretrain)).IsDone();
        Assert.Contains("  experiment   objectives (01a2178257b07ea0a62738b6def95091)", said.Lines);
        Assert.Contains("  state        running for 1 min 55 s", said.Lines);
        Assert.Contains("  progress     ━━━━━━────  step 120 of 200, loss 3.81, 2.00 steps/s, 40 s left", said.Lines);
        Assert.Contains("  trains       span_corruption on dotnet-docs, seed 1", said.Lines);
        Assert.Contains("  slice        pod-0 1x2@(0,0), rank 0 on vm device 0, rank 1 on vm device 1", said.Lines);
        Assert.Contains("      1    0–110  2026-03-01 12:00:10 UTC  5 s         pod-0 1x1@(0,0)  shard died", said.Lines);
        Assert.Contains("         Rank 0 died with signal 9.", said.Lines);
        Assert.Contains("      2  100–120  2026-03-01 12:00:20 UTC  1 min 40 s  pod-0 1x1@(0,0)", said.Lines);
        Assert.Contains(" 100        1  1.46 MiB  00000064bbbbbbbb  2026-03-01 12:01:40 UTC", said.Lines);
    }

    [Fact]
    public async Task Run_Waiting_SaysWhyWithNames()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform).Run(SampleStudy.Pretrain, RunState.Running, 1);
        study.Waits(SampleStudy.Baseline, WaitCode.NotEnoughDevices, $"It needs 1 device; 'run-{study.RunId(SampleStudy.Pretrain)}' holds 4.");
        var said = (await T5.Run(platform, "run", SampleStudy.Baseline)).IsDone();
        Assert.Contains($"  waits        not enough devices: It needs 1 device; '{SampleStudy.Pretrain}' holds 4.", said.Lines);
    }

    [Fact]
    public async Task Run_Waiting_IsToldWithoutAControlPlaneToo()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform).Run(SampleStudy.Baseline, RunState.Waiting);
        platform.ControlPlane.Away = "away";
        Assert.Contains("  state        waiting for 1 min 59 s", (await T5.Run(platform, "run", SampleStudy.Baseline)).IsDone().Lines);
    }

    [Fact]
    public async Task Run_Planned_IsFoundAndNamesWhatItBeginsFrom()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform);
        var id = study.RunId(SampleStudy.Finetune).ToString();
        foreach (var text in new[] { id, id[..10], $"run-{id[..8]}", SampleStudy.Finetune })
        {
            var said = (await T5.Run(platform, "run", text)).IsDone();
            Assert.Contains("  state        planned", said.Lines);
            Assert.Contains($"  begins from  {SampleStudy.Pretrain}", said.Lines);
            Assert.Contains("  trains       member_kind, seed 1", said.Lines);
        }
    }

    [Fact]
    public async Task Json_IsTheServersDocument()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform).Run(SampleStudy.Pretrain, RunState.Running, 5);
        var json = (await T5.Run(platform, "run", SampleStudy.Pretrain, "--json")).IsDone().Json();
        Assert.Equal(study.RunId(SampleStudy.Pretrain).ToString(), json.GetProperty("id").GetString());
        Assert.Equal("planned", (await T5.Run(platform, "run", SampleStudy.Finetune, "--json")).IsDone().Json().GetProperty("state").GetString());
    }

    [Fact]
    public async Task Run_Unknown_IsCode1WithNearNames()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform);
        (await T5.Run(platform, "run", "seed-1/pretrain")).IsRefused(1, $"There is no run 'seed-1/pretrain' in the 50 newest experiments. Did you mean '{SampleStudy.Pretrain}'?");
        (await T5.Run(platform, "run", "00000000000000000000000000000000")).IsRefused(1, "There is no run");
    }
}
