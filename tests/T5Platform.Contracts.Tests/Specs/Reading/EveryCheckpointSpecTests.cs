using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Tests.Specs.Reading;

[Trait("speed", "unit")]
public class EveryCheckpointSpecTests
{
    [Fact]
    public void EveryCheckpoint_IsNotAskedForUnlessSaid()
    {
        Assert.False(SpecSamples.Read(SpecSamples.Small).Spec!.Finetuning!.EveryCheckpoint);
        Assert.True(Read(500, 5).Spec!.Finetuning!.EveryCheckpoint);
    }

    [Fact]
    public void TooManyToJudge_AreRefused_WithWhatWouldDo()
    {
        var error = Assert.Single(Read(501, 5).Errors);
        Assert.Equal(("finetuning.everyCheckpoint", "not-allowed"), (error.Path, error.Code));
        Assert.Contains("101 checkpoints", error.Message, StringComparison.Ordinal);
        Assert.Contains("checkpointEvery must be 6 or more for 501 steps", error.Message, StringComparison.Ordinal);
    }

    private static SpecReading Read(int steps, int between) => SpecSamples.ReadChanged(document =>
    {
        var plan = document["finetuning"]!;
        (plan["steps"], plan["checkpointEvery"], plan["everyCheckpoint"]) = (steps, between, true);
    });
}
