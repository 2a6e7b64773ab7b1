namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class TableTests
{
    [Fact]
    public async Task Text_InAPipe_IsTheServersOwn()
    {
        await using var platform = await Completed();
        var said = (await T5.Run(platform, "table", "objectives")).IsDone();
        Assert.Equal("objectives", said.Lines[0]);
        Assert.Matches(@"^Span corruption +\*\*75\.50\*\*$", said.Lines[5]);
    }

    [Fact]
    public async Task Text_InATerminal_FitsAndIsBold()
    {
        await using var platform = await Completed();
        var said = (await new T5(platform.Address) { Terminal = new(40, 24) }.Run("table", "objectives")).IsDone();
        Assert.All(said.Lines, line => Assert.True(Screen.WidthOf(line) <= 40, line));
        Assert.Contains("\u001b[1m75.50", said.Out, StringComparison.Ordinal);
        Assert.Contains("                   member_kind", said.Lines.Select(Screen.Plain));
        Assert.Contains("                      accuracy", said.Lines.Select(Screen.Plain));
    }

    [Theory]
    [InlineData("markdown", "| \\* No pre-training | 50.00 |")]
    [InlineData("csv", "row,baseline,column,task,metric")]
    [InlineData("json", "\"sources\"")]
    public async Task Format_Other_IsTheServersOwn(string format, string part)
    {
        await using var platform = await Completed();
        Assert.Contains(part, (await T5.Run(platform, "table", "objectives", "--format", format)).IsDone().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_IsTheSameAsTheFormat()
    {
        await using var platform = await Completed();
        var said = (await T5.Run(platform, "table", "objectives", "--json")).IsDone();
        Assert.Equal(2, said.Json().GetProperty("rows").GetArrayLength());
        Assert.Equal((await T5.Run(platform, "table", "objectives", "--format", "json", "--metrics", "all")).IsDone().Out, said.Out);
    }

    [Fact]
    public async Task Output_IsWrittenToTheFile()
    {
        await using var platform = await Completed();
        var file = Path.Combine(Directory.CreateTempSubdirectory("t5-table").FullName, "table.md");
        var said = (await T5.Run(platform, "table", "objectives", "--format", "markdown", "--output", file)).IsDone();
        Assert.Empty(said.Out);
        Assert.Equal($"The table is in {file}.\n", said.Error);
        Assert.Equal((await T5.Run(platform, "table", "objectives", "--format", "markdown")).Out, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        (await T5.Run(platform, "table", "objectives", "--output", Path.Combine(file, "below"))).IsRefused(1, "cannot be written");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static async Task<PlatformUnderTest> Completed()
    {
        var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform).Completed();
        return platform;
    }
}
