namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class ValidateTests
{
    private const string Unsound = """
        { "name": "", "seeds": [1, 1], "model": "mimi", "rows": [ { "nam": "x" } ], "finetuning": { "tasks": ["member_kin"], "steps": 0 } }
        """;

    [Fact]
    public async Task Spec_Sound_SaysWhatItWouldBecome()
    {
        await using var platform = await PlatformUnderTest.Start();
        var said = (await new T5(platform.Address) { Input = SampleStudy.Json }.Run("validate", "-")).IsDone();
        Assert.Equal("Sound: 3 runs (1 pre-training, 2 fine-tunings) of 400 steps in all, 2 evaluations, 2 cells; the widest run takes 1 device.\n", said.Out);
        Assert.Equal(3, (await new T5(platform.Address) { Input = SampleStudy.Json }.Run("validate", "-", "--json")).IsDone().Json().GetProperty("runs").GetInt32());
        Assert.Empty((await new T5(platform.Address) { Input = SampleStudy.Json }.Run("validate", "-", "--quiet")).IsDone().Out);
        Assert.Empty(platform.ControlPlane.Submitted);
    }

    [Fact]
    public async Task Spec_Unsound_IsCode2WithEveryErrorOnceAndItsPath()
    {
        await using var platform = await PlatformUnderTest.Start();
        var said = (await new T5(platform.Address) { Input = Unsound }.Run("validate", "-")).IsRefused(2, "The spec has 11 errors:");
        var details = said.Error.TrimEnd('\n').Split('\n')[1..];
        Assert.Equal(11, details.Length);
        Assert.Equal(details.Distinct(), details);
        Assert.All(
            ["name: ", "seeds[1]: ", "model: ", "rows[0].nam: ", "rows[0].name: ", "finetuning.tasks[0]: ", "finetuning.steps: "],
            path => Assert.Contains(details, line => line.StartsWith($"  {path}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Spec_WithoutServer_IsCheckedHereAndSaysSo()
    {
        var sound = (await new T5(new("http://127.0.0.1:1")) { Input = SampleStudy.Json }.Run("validate", "-")).IsDone();
        Assert.Equal("Sound, as far as can be told without the server.\n", sound.Out);
        Assert.Contains("are not checked without it", sound.Error, StringComparison.Ordinal);
        (await new T5(new("http://127.0.0.1:1")) { Input = Unsound }.Run("validate", "-", "--quiet")).IsRefused(2, "The spec has 10 errors:");
    }

    [Theory]
    [InlineData("", "not-json")]
    [InlineData("[1,", "not-json")]
    [InlineData("{\"name\": 1}", "wrong-type")]
    public async Task Spec_ThatIsNone_IsCode2(string text, string code)
    {
        await using var platform = await PlatformUnderTest.Start();
        (await new T5(platform.Address) { Input = text }.Run("validate", "-")).IsRefused(2, $"({code})");
        (await new T5(platform.Address) { Input = text }.Run("submit", "-")).IsRefused(2, $"({code})");
    }

    [Fact]
    public async Task File_NotThere_IsCode2()
    {
        await using var platform = await PlatformUnderTest.Start();
        (await T5.Run(platform, "validate", "/no/such/file.json")).IsRefused(2, "There is no file '/no/such/file.json'.");
        (await T5.Run(platform, "submit", Path.GetTempPath())).IsRefused(2, "cannot be read");
    }

    [Fact]
    public async Task File_TooLarge_IsCode2()
    {
        await using var platform = await PlatformUnderTest.Start();
        (await new T5(platform.Address) { Input = new string(' ', 300_000) }.Run("validate", "-")).IsRefused(2, "(too-large)");
    }
}
