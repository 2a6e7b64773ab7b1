using T5Platform.Contracts.Runs;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class CheckpointsTests
{
    [Fact]
    public async Task Checkpoints_AreListed_WithHashFinalAndDamage()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform).Run(SampleStudy.Pretrain, RunState.Completed, 200)
            .Checkpoint(SampleStudy.Pretrain, 100, damage: "model.safetensors has another hash").Checkpoint(SampleStudy.Pretrain, 200, final: true);
        var said = (await T5.Run(platform, "checkpoints", SampleStudy.Pretrain)).IsDone();
        Assert.Equal("STEP  ATTEMPT      SIZE  WEIGHTS SHA-256   COMMITTED                       DAMAGE", said.Lines[0]);
        Assert.Equal(" 100        1  1.46 MiB  00000064bbbbbbbb  2026-03-01 12:01:40 UTC         model.safetensors has another hash", said.Lines[1]);
        Assert.Equal(" 200        1  1.46 MiB  000000c8bbbbbbbb  2026-03-01 12:03:20 UTC  final", said.Lines[2]);
        Assert.Equal(2, (await T5.Run(platform, "checkpoints", SampleStudy.Pretrain, "--json")).IsDone().Json().GetArrayLength());
        Assert.Equal(2, (await T5.Run(platform, "checkpoints", SampleStudy.Pretrain, "--quiet")).IsDone().Lines.Count);
    }

    [Theory]
    [InlineData(SampleStudy.Baseline)]
    [InlineData(SampleStudy.Finetune)]
    public async Task Checkpoints_None_IsSaidBesideTheAnswer(string run)
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform).Run(SampleStudy.Baseline, RunState.Running, 3);
        var said = (await T5.Run(platform, "checkpoints", run)).IsDone();
        Assert.Empty(said.Out);
        Assert.Equal("It has no checkpoint yet.\n", said.Error);
        Assert.Equal(0, (await T5.Run(platform, "checkpoints", run, "--json")).IsDone().Json().GetArrayLength());
    }
}
