using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Finding;

namespace T5Platform.Cli.Tests.Finding;

[Trait("speed", "unit")]
public sealed class MatchTests
{
    [Theory]
    [InlineData("01a2178257b07ea0a62738b6def95091", "01a2178257b07ea0a62738b6def95091")]
    [InlineData("01A21782-57B0-7EA0-A627-38B6DEF95091", "01a2178257b07ea0a62738b6def95091")]
    [InlineData("run-01a2178257b07ea0a62738b6def95091", "01a2178257b07ea0a62738b6def95091")]
    [InlineData("01a2", null)]
    [InlineData("objectives", null)]
    public void Id_Whole_IsReadInAnyForm(string text, string? id) => Assert.Equal(id, IdText.Whole(text));

    [Theory]
    [InlineData("01A2", "01a2")]
    [InlineData("01a21782-57b0", "01a2178257b0")]
    [InlineData("run-01a2", "01a2")]
    [InlineData("cafe", "cafe")]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void Id_Begun_IsReadAsHexadecimal(string text, string? beginning) => Assert.Equal(beginning, IdText.Beginning(text));

    [Fact]
    public void Name_WinsOverTheBeginningOfAnId()
    {
        Assert.True(ExperimentMatch.Of("cafe", [A.Experiment("cafe0000", "other"), A.Experiment("01000000", "cafe")]).TryTake(out var found, out _));
        Assert.Equal("01000000", found.Id);
    }

    [Fact]
    public void Run_OfSeveralExperiments_IsTheNewestsAndSaysSo()
    {
        (ExperimentSummary, IReadOnlyList<Run>)[] experiments =
        [
            (A.Experiment("2", "newer", 5), [A.Run("row/seed-1/pretrain") with { Id = "22" }]),
            (A.Experiment("1", "older"), [A.Run("row/seed-1/pretrain") with { Id = "11" }]),
        ];
        Assert.True(RunMatch.Of("row/seed-1/pretrain", experiments).TryTake(out var found, out _));
        Assert.Equal("22", found.Run.Id);
        Assert.Equal("2 experiments have a run 'row/seed-1/pretrain'; this is the newest's, 'newer' submitted 2026-03-01 12:05:00 UTC.", found.Note);
    }

    [Fact]
    public void Run_BeginningOfSeveral_IsToldWithThem()
    {
        (ExperimentSummary, IReadOnlyList<Run>)[] experiments = [(A.Experiment("1", "x"), [A.Run("one") with { Id = "ab1" }, A.Run("two") with { Id = "ab2" }])];
        Assert.False(RunMatch.Of("ab", experiments).TryTake(out _, out var failure));
        Assert.Equal(("The ids of 2 runs begin with 'ab':", "ab1  one"), (failure.Sentence, failure.Details[0]));
    }

    [Theory]
    [InlineData("quick", " Did you mean 'demo-quick' or 'quick test'?")]
    [InlineData("demo-quik", " Did you mean 'demo-quick'?")]
    [InlineData("zzz", "")]
    public void Name_Near_IsOffered(string text, string hint) => Assert.Equal(hint, NearNames.Hint(text, ["demo-quick", "quick test", "large"]));
}
