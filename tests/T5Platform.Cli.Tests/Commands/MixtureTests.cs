namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class MixtureTests
{
    private static Task<Said> Run(params string[] words) => new T5().Run(["mixture", .. words]);

    [Fact]
    public async Task Show_PrintsTasksSizesAndShares()
    {
        var said = (await Run("show", "equal")).IsDone();
        Assert.Equal(24, said.Lines.Count);
        Assert.Matches(@"(?m)^  cola +8,551 +1\.00 +0\.043478$|^cola +8,551 +1\.00 +0\.043478$", said.Out);
        var json = (await Run("show", "supervised-only-k2e19", "--json")).IsDone().Json();
        Assert.Equal(22, json.GetArrayLength());
        Assert.Equal(1, json.EnumerateArray().Sum(static share => share.GetProperty("probability").GetDouble()), 9);
    }

    [Fact]
    public async Task Show_WithOptions_TakesOtherRates()
    {
        var own = (await Run("show", "temp-4")).IsDone().Out;
        Assert.Equal(own, (await Run("show", "equal", "--rate", "temperature", "--temperature", "4")).IsDone().Out);
        Assert.NotEqual(own, (await Run("show", "temp-4", "--constants", "released")).IsDone().Out);
        Assert.Equal((await Run("show", "ep-k2e16")).Out, (await Run("show", "ep-k2e19", "--limit", "65536")).IsDone().Out);
    }

    [Fact]
    public async Task Show_WithoutAName_ListsThem() => Assert.Superset(new HashSet<string> { "equal", "final-11b", "all_mix" }, (await Run("show")).IsDone().Lines.ToHashSet());

    [Theory]
    [InlineData(1, "Did you mean 'ep-k2e19'?", "show", "ep-k2e29")]
    [InlineData(2, "--limit is '0'", "show", "equal", "--limit", "0")]
    [InlineData(2, "--rate", "show", "equal", "--rate", "some")]
    [InlineData(2, "What about the mixture?")]
    public async Task Misuse_IsToldInOneSentence(int code, string sentence, params string[] words) => (await Run(words)).IsRefused(code, sentence);
}
