using T5Platform.Contracts.Grains;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class CancelTests
{
    [Fact]
    public async Task Experiment_WithYes_IsCancelledForTheReasonGiven()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform);
        var said = (await T5.Run(platform, "cancel", "objectives", "--yes", "--reason", "wrong corpus")).IsDone();
        Assert.Equal("'objectives' is being cancelled; committed checkpoints and scores stay.\n", said.Out);
        Assert.Equal([(study.Id, "wrong corpus")], platform.ControlPlane.Cancelled);
    }

    [Fact]
    public async Task Reason_NotGiven_NamesTheCommandLine()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform);
        (await T5.Run(platform, "cancel", "objectives", "-y")).IsDone();
        Assert.Equal("Cancelled with t5.", Assert.Single(platform.ControlPlane.Cancelled).Reason);
    }

    [Theory]
    [InlineData("y\n", 1)]
    [InlineData("Yes\n", 1)]
    [InlineData("n\n", 0)]
    [InlineData("\n", 0)]
    [InlineData("", 0)]
    public async Task Experiment_InATerminal_IsCancelledAfterAPlainYes(string answer, int cancelled)
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform);
        var said = (await new T5(platform.Address) { Terminal = new(80, 24), CanAsk = true, Input = answer }.Run("cancel", "objectives")).IsDone();
        Assert.StartsWith("Cancel 'objectives' (0 of 5 done, 0 working)? [y/N] ", said.Out, StringComparison.Ordinal);
        Assert.Equal(cancelled, platform.ControlPlane.Cancelled.Count);
        Assert.Contains(cancelled == 1 ? "is being cancelled" : "Nothing was cancelled.", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Experiment_WhereNobodyCanBeAsked_NeedsYes()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform);
        (await T5.Run(platform, "cancel", "objectives")).IsRefused(2, "give --yes to cancel 'objectives'");
        Assert.Empty(platform.ControlPlane.Cancelled);
    }

    [Fact]
    public async Task Experiment_ThatHasEnded_IsLeftAlone()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform).Completed();
        Assert.Equal("'objectives' has already ended: completed.\n", (await T5.Run(platform, "cancel", "objectives", "--yes")).IsDone().Out);
        Assert.Empty(platform.ControlPlane.Cancelled);
    }

    [Fact]
    public async Task ControlPlane_ThatRefuses_IsCode1WithItsSentence()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform);
        platform.ControlPlane.Reply = Acknowledgement.Refused("not-now", "It is too late for that.");
        (await T5.Run(platform, "cancel", "objectives", "--yes")).IsRefused(1, "It is too late for that. (not-now)");
    }

    [Fact]
    public async Task Reason_TooLong_IsCode2()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform);
        (await T5.Run(platform, "cancel", "objectives", "--yes", "--reason", new string('x', 501))).IsRefused(2, "(out-of-range)");
    }
}
