using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Cli.Tests.Commands.Studies;

[Trait("speed", "unit")]
public sealed class StudyCommandTests
{
    private static Task<Said> T5(params string[] args) => new T5().Run(args);

    [Fact]
    public async Task List_ShowsSixteenTables() => Assert.Equal(17, (await T5("study", "list")).IsDone().Lines.Count);

    [Fact]
    public async Task Show_OfATable_HasItsRowsScoresAndExpectations()
    {
        var said = (await T5("study", "show", "t4")).IsDone();
        Assert.Matches(@"(?m)^t4-prefix-lm +Prefix language modelling +objective: prefix-lm +80\.69 ", said.Out);
        Assert.Contains("t4-denoising-above-lm", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_OfARow_SaysWhatNobodyStates() =>
        Assert.Contains("No source states pretraining.loop.steps", (await T5("study", "show", "t15-baseline-1t")).IsDone().Out, StringComparison.Ordinal);

    [Fact]
    public async Task Show_OfNoTable_NamesNearOnes() => (await T5("study", "show", "t17")).IsRefused(1, "There is no table 't17'.");

    [Fact]
    public async Task Diff_OfARowAndTheBaseline_IsInWords() => Assert.Equal(
        ["The share of corrupted tokens does not apply, where it was 0.15.", "The objective is prefix lm instead of iid denoising."],
        (await T5("study", "diff", "t4-prefix-lm", "baseline")).IsDone().Lines);

    [Fact]
    public async Task Diff_OfOthersResults_IsRefused() => (await T5("study", "diff", "t14-previous-best")).IsRefused(1, "it shows others' results");

    [Fact]
    public async Task Verify_OfTheCatalogue_FindsNothingUnnamed() =>
        Assert.Contains("0 differences that are not named with a reason", (await T5("study", "verify")).IsDone().Out, StringComparison.Ordinal);

    [Fact]
    public async Task Verify_AgainstAnotherRecord_IsCode1()
    {
        var file = Written("{}");
        Assert.Equal(1, (await T5("study", "verify", "--against", file)).Code);
        (await T5("study", "verify", "--against", Written("no JSON"))).IsRefused(2, "is not JSON");
        (await T5("study", "verify", "--against", file + ".absent")).IsRefused(2, "There is no file");
    }

    [Fact]
    public async Task Check_OfAnUnsoundStudy_TellsEveryError()
    {
        var said = (await T5("study", "check", Written("study: mine\nover: t5\nseeds: [-1]\ntables:\n  - table: one\n    caption: One\n    rows:\n      - { row: a, factors: { objective: prefix-ln } }\n"))).IsRefused(2, "The study has 2 errors:");
        Assert.Contains(":3: seeds[0]: -1 is out of range", said.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'prefix-lm'?", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_IsOfAStudy() => Assert.Equal("T5Platform study", (await T5("study", "schema")).IsDone().Json().GetProperty("title").GetString());

    [Fact]
    public async Task Specs_OfATable_AreWrittenAndSound()
    {
        var folder = Directory.CreateTempSubdirectory("t5-specs").FullName;
        (await T5("study", "specs", "t4", "--output", folder)).IsDone();
        Assert.All(Directory.GetFiles(folder), static file => Assert.Empty(ExperimentSpecReader.Read(File.ReadAllBytes(file)).Errors));
        (await T5("study", "specs", "t3")).IsRefused(1, "No row of t3 can be submitted at cpu-minutes.");
    }

    [Theory]
    [InlineData("latex", "\\toprule")]
    [InlineData("html", "<th scope=\"row\">")]
    [InlineData("csv", "row,baseline,column")]
    [InlineData("markdown", "| Deshuffling | 73.17 |")]
    [InlineData("json", "\"columns\"")]
    [InlineData("text", "Deshuffling")]
    public async Task Table_WithoutAScale_IsThePublishedOne(string format, string part)
    {
        var said = (await T5("study", "table", "t4", "--format", format)).IsDone();
        Assert.Contains(part, said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WithNobodyToAsk_SubmitsNothing() => (await T5("study", "submit", "t4")).IsRefused(2, "--yes submits without asking");

    [Fact]
    public async Task Plan_OfAllTables_CountsRuns()
    {
        var said = (await T5("plan")).IsDone();
        Assert.Matches(@"(?m)^all +59 +10 +492 +7 ", said.Out);
        Assert.Matches(@"(?m) 11,307,321,344 +1,000,000 .* 32x32 ", said.Out);
        Assert.Matches(@"(?m)^all +53 +10 +450 +7 ", (await T5("plan", "--replicas", "1")).IsDone().Out);
    }

    [Fact]
    public async Task Plan_AtAScale_SaysWhatWasCut()
    {
        var said = (await T5("plan", "t2", "--scale", "tiny")).IsDone();
        Assert.Contains("are replaced by member_kind", said.Out, StringComparison.Ordinal);
        Assert.Contains("become one experiment here", said.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing is submitted by a plan.", said.Out, StringComparison.Ordinal);
        (await T5("plan", "t2", "--scale", "cpu-minute")).IsRefused(2, "Did you mean 'cpu-minutes'?");
    }

    [Fact]
    public async Task Plan_InFull_ShowsEveryNodeWithItsHash() =>
        Assert.Matches(@"(?m)^ *\d+ +Pretraining +t4-prefix-lm/seed-1/pretrain +[\d ]+ +524,288 +[0-9a-f]{12}$", (await T5("plan", "t4", "--full")).IsDone().Out);

    private static string Written(string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("t5-study").FullName, "mine.yaml");
        File.WriteAllText(file, text);
        return file;
    }
}
