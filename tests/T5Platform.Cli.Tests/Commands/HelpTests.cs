using T5Platform.Cli.Commands;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "unit")]
public sealed class HelpTests
{
    private static readonly string[] Names =
    [
        "submit", "fork", "extend", "validate", "estimate", "study", "plan", "sweep", "bundle", "list", "show", "runs", "run", "watch", "table", "metrics", "checkpoints", "checkpoint", "events", "mesh", "node", "queue", "what-if", "pause", "resume", "priority", "deadline", "retry", "exclude", "include", "seeds", "cancel",
        "data", "mixture", "c4", "examples", "schema", "version",
    ];

    public static TheoryData<string> Commands { get; } = [.. Names];

    [Fact]
    public async Task Help_OfTheProgram_ListsEveryCommandAndExitCode()
    {
        var said = (await new T5().Run("--help")).IsDone();
        Assert.All(Names, command => Assert.Matches($"(?m)^  {command}( <[A-Z]+>)* +[A-Z]", said.Out));
        Assert.All(Enumerable.Range(0, 5), code => Assert.Matches($"(?m)^  {code}  \\w", said.Out));
        Assert.Contains("T5_SERVER", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_WithoutAnyArgument_IsShown() =>
        Assert.Equal((await new T5().Run("--help")).Out, (await new T5().Run()).IsDone().Out);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_OfACommand_HasExamplesThatNameIt(string command)
    {
        var said = (await new T5().Run(command, "--help")).IsDone();
        Assert.Contains($"t5 {command}", said.Out, StringComparison.Ordinal);
        Assert.Contains($"t5 {command}", said.Out[said.Out.IndexOf("Examples:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bundle", "export")]
    [InlineData("bundle", "show")]
    [InlineData("bundle", "rerun")]
    [InlineData("bundle", "compare")]
    [InlineData("checkpoint", "export")]
    [InlineData("checkpoint", "import")]
    [InlineData("checkpoint", "list")]
    [InlineData("checkpoint", "delete")]
    [InlineData("data", "list")]
    [InlineData("data", "fetch")]
    [InlineData("data", "import")]
    [InlineData("data", "verify")]
    [InlineData("mixture", "show")]
    [InlineData("node", "drain")]
    [InlineData("node", "undrain")]
    public async Task Help_OfACommandOfTwoWords_HasExamplesThatNameIt(string first, string part)
    {
        var said = (await new T5().Run(first, part, "--help")).IsDone();
        Assert.Contains($"t5 {first} {part}", said.Out[said.Out.IndexOf("Examples:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("verify")]
    [InlineData("check")]
    [InlineData("schema")]
    [InlineData("specs")]
    [InlineData("submit")]
    [InlineData("table")]
    [InlineData("outputs")]
    public async Task Help_OfACommandAboutStudies_HasExamplesThatNameIt(string part)
    {
        var said = (await new T5().Run("study", part, "--help")).IsDone();
        Assert.Contains($"t5 study {part}", said.Out[said.Out.IndexOf("Examples:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Tree_HasExactlyTheseCommands() =>
        Assert.Equal(Names, new CommandTree(Nowhere.Around).Root.Subcommands.Select(static command => command.Name));
}
