using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Grains;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class SubmitTests
{
    [Fact]
    public async Task Spec_FromAFile_IsSubmittedAndSaysWhatItBecomes()
    {
        await using var platform = await PlatformUnderTest.Start();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, SampleStudy.Json, TestContext.Current.CancellationToken);
        var said = (await T5.Run(platform, "submit", file)).IsDone();
        File.Delete(file);
        var (id, spec) = Assert.Single(platform.ControlPlane.Submitted);
        Assert.Equal(SampleStudy.Spec.Pretraining, spec.Pretraining);
        Assert.Equal($"Submitted objectives as {id}", said.Lines[0]);
        Assert.Contains("3 runs (1 pre-training, 2 fine-tunings)", said.Lines[1], StringComparison.Ordinal);
        Assert.Contains($"t5 watch {id.ToString()[..12]}", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spec_Quiet_IsItsIdAlone()
    {
        await using var platform = await PlatformUnderTest.Start();
        var said = (await Spec(platform).Run("submit", "-", "--quiet")).IsDone();
        Assert.Equal($"{platform.ControlPlane.Submitted[0].Id}\n", said.Out);
        Assert.Empty(said.Error);
    }

    [Fact]
    public async Task Json_IsTheServersDocument()
    {
        await using var platform = await PlatformUnderTest.Start();
        var json = (await Spec(platform).Run("submit", "-", "--json")).IsDone().Json();
        Assert.Equal("objectives", json.GetProperty("name").GetString());
        Assert.Equal(400, json.GetProperty("plan").GetProperty("steps").GetInt64());
    }

    [Fact]
    public async Task Key_TheSame_IsTheSameExperiment()
    {
        await using var platform = await PlatformUnderTest.Start();
        var first = (await Spec(platform).Run("submit", "-", "--quiet", "--key", "nightly-42")).IsDone().Out;
        var again = (await Spec(platform).Run("submit", "-", "--quiet", "--key", "nightly-42")).IsDone().Out;
        var other = (await Spec(platform).Run("submit", "-", "--quiet", "--key", "nightly-43")).IsDone().Out;
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        (await Spec(platform).Run("submit", "-", "--key", new string('k', 201))).IsRefused(2, "(bad-idempotency-key)");
    }

    [Fact]
    public async Task NameAndPriority_Given_ReplaceThoseOfTheSpec()
    {
        await using var platform = await PlatformUnderTest.Start();
        (await Spec(platform).Run("submit", "-", "--name", "tonight's", "--priority", "-7")).IsDone();
        var (_, spec) = Assert.Single(platform.ControlPlane.Submitted);
        Assert.Equal(("tonight's", -7), (spec.Name, spec.Priority));
        (await Spec(platform).Run("submit", "-", "--priority", "1000")).IsRefused(2, "priority: 1000 is out of range");
    }

    [Fact]
    public async Task Spec_Unsound_IsCode2WithEveryError()
    {
        await using var platform = await PlatformUnderTest.Start();
        const string Text = """{ "name": "x", "seeds": [], "rows": [] }""";
        var said = (await new T5(platform.Address) { Input = Text }.Run("submit", "-")).IsRefused(2, "errors:");
        Assert.Contains("  seeds: ", said.Error, StringComparison.Ordinal);
        Assert.Contains("  model: ", said.Error, StringComparison.Ordinal);
        Assert.Empty(platform.ControlPlane.Submitted);
        Assert.Equal(said.Error, (await new T5(new("http://127.0.0.1:1")) { Input = Text }.Run("submit", "-")).Error);
    }

    [Fact]
    public async Task Server_NotThere_IsCode4() =>
        (await new T5(new("http://127.0.0.1:1")) { Input = SampleStudy.Json }.Run("submit", "-")).IsRefused(4, "127.0.0.1:1");

    [Fact]
    public async Task ControlPlane_AwayOrRefusing_IsToldWithItsCode()
    {
        await using var platform = await PlatformUnderTest.Start();
        platform.ControlPlane.Reply = Acknowledgement.Refused("already-submitted", "Another spec was submitted under this id.");
        (await Spec(platform).Run("submit", "-")).IsRefused(1, "Another spec was submitted under this id. (already-submitted)");
        platform.ControlPlane.Away = "The control plane does not answer.";
        (await Spec(platform).Run("submit", "-")).IsRefused(4, "(control-plane-away)");
    }

    [Fact]
    public async Task Watch_FollowsIt_AndEndsAsItEnds()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy? study = null;
        platform.ControlPlane.OnSubmit = (id, _) => study = SampleStudy.In(platform, id.ToString());
        using var time = ScriptedTime.Of(() => study!.Ended(ExperimentState.Cancelled, "Not needed any more."));
        var said = await new T5(platform.Address) { Time = time, Input = SampleStudy.Json }.Run(["submit", "-", "--watch"], time.End);
        Assert.Equal(3, said.Code);
        Assert.StartsWith("Submitted objectives as", said.Lines[0], StringComparison.Ordinal);
        Assert.Equal("objectives was cancelled after 3 min 20 s: Not needed any more.", said.Lines[^1]);
    }

    private static T5 Spec(PlatformUnderTest platform) => new(platform.Address) { Input = SampleStudy.Json };
}
