namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class EstimateTests
{
    [Fact]
    public async Task Spec_Sound_SaysWhatEachKindOfRunTakes()
    {
        await using var platform = await PlatformUnderTest.Start();
        var said = (await new T5(platform.Address) { Input = SampleStudy.Json }.Run("estimate", "-", "--flops", "1e12")).IsDone();
        Assert.Contains("MEMORY/DEVICE", said.Out, StringComparison.Ordinal);
        Assert.Contains("span-corruption/seed-1/pretrain", said.Out, StringComparison.Ordinal);
        Assert.Matches("All runs together: [0-9.]+ [GT] floating-point operations. One device at 1.00 T/s takes ", said.Out.ReplaceLineEndings(" "));
        var json = (await new T5(platform.Address) { Input = SampleStudy.Json }.Run("estimate", "-", "--json")).IsDone().Json();
        Assert.Equal(3, json.GetProperty("groups").EnumerateArray().Sum(group => group.GetProperty("runs").GetInt32()));
        Assert.True(json.GetProperty("groups")[0].GetProperty("memory").GetProperty("activations").GetDouble() > 0);
        Assert.Empty(platform.ControlPlane.Submitted);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1e9")]
    public async Task Flops_OutOfRange_AreRefused(string flops)
    {
        await using var platform = await PlatformUnderTest.Start();
        (await new T5(platform.Address) { Input = SampleStudy.Json }.Run("estimate", "-", $"--flops={flops}")).IsRefused(2, "a number above 0 is needed");
    }

    [Fact]
    public async Task Spec_Unsound_IsCode2WithItsErrors()
    {
        await using var platform = await PlatformUnderTest.Start();
        (await new T5(platform.Address) { Input = "{}" }.Run("estimate", "-")).IsRefused(2, "errors:");
    }
}
