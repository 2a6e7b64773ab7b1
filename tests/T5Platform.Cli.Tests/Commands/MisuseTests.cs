namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "unit")]
public sealed class MisuseTests
{
    [Theory]
    [InlineData("Unrecognized command or argument 'wacth'. Did you mean 'watch'? See 't5 --help'.", "wacth", "x")]
    [InlineData("'--stat'. Did you mean '--state'?", "list", "--stat", "running")]
    [InlineData("See 't5 watch --help'", "watch")]
    [InlineData("--limit is 0; at least 1 is allowed", "list", "--limit", "0")]
    [InlineData("--limit is 1001; 1 to 1000 is allowed", "events", "--limit", "1001")]
    [InlineData("many", "list", "--limit", "many")]
    [InlineData("'gone'", "list", "--state", "gone")]
    [InlineData("'yaml'", "table", "x", "--format", "yaml")]
    [InlineData("'some'", "table", "x", "--metrics", "some")]
    [InlineData("'--server'", "list", "--server")]
    [InlineData("See 't5 checkpoint export --help'", "checkpoint", "export", "x")]
    [InlineData("--name is 'T5'; 1 to 64 lower-case letters", "checkpoint", "import", "x", "--name", "T5")]
    [InlineData("--step is 'last'; a number of steps, or final, is needed", "checkpoint", "export", "x", "--output", "y", "--step", "last")]
    [InlineData("export, import, list and delete are known", "checkpoint")]
    public async Task Usage_Wrong_IsOneSentenceAndCode2(string part, params string[] args)
    {
        var said = (await new T5().Run(args)).IsRefused(2, part);
        Assert.Single(said.Error.TrimEnd('\n').Split('\n'));
        Assert.Empty(said.Out);
    }

    [Theory]
    [InlineData("ftp://mesh")]
    [InlineData("http://")]
    [InlineData("http://mesh/?x=1")]
    [InlineData("not an address")]
    public async Task Server_ThatIsNoAddress_IsCode2(string server) =>
        (await new T5().Run("list", "--server", server)).IsRefused(2, $"'{server}' is no address of a server");

    [Fact]
    public async Task Argument_ThatBeginsWithAt_IsAName() =>
        (await new T5(new("http://127.0.0.1:1")).Run("show", "@me")).IsRefused(4, "127.0.0.1:1");
}
