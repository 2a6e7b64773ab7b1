using T5Platform.Study.Catalogue;
using T5Platform.Study.Claims;
using T5Platform.Study.Results;
using T5Platform.Study.Scales;

namespace T5Platform.Study.Tests.Claims;

[Trait("speed", "unit")]
public sealed class ClaimReportTests
{
    public static TheoryData<string> Tables => [.. PaperCatalogue.Study.Tables.Where(static table => table.Claims.Count > 0).Select(static table => table.Id)];

    [Theory, MemberData(nameof(Tables))]
    public void Claims_OfThePaper_HoldOnItsOwnScores(string id)
    {
        var (study, table) = (PaperCatalogue.Study, PaperCatalogue.Study.Table(id)!);
        Assert.All(ClaimReport.Of(study, table, StudyTables.Published(study, table)), static outcome => Assert.True(outcome.Verdict == ClaimVerdict.Held, $"{outcome.Claim.Id}: {string.Join(" ", outcome.Numbers)}"));
    }

    [Fact]
    public void Claim_TheOtherWayRound_IsNotHeld()
    {
        var (study, table) = (PaperCatalogue.Study, PaperCatalogue.Study.Table("t4")!);
        var reversed = table with { Claims = [new Claim.Above("t4-deshuffling", "t4-bert-style", 0) { Id = "x", Says = "y", Columns = ["GLUE"] }] };
        var outcome = Assert.Single(ClaimReport.Of(study, reversed, StudyTables.Published(study, table)));
        Assert.Equal(ClaimVerdict.NotHeld, outcome.Verdict);
        Assert.Contains("-9.79", outcome.Numbers[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Claim_WithoutResults_HasNotEnoughReplicas()
    {
        var (study, table) = (PaperCatalogue.Study, PaperCatalogue.Study.Table("t4")!);
        Assert.All(ClaimReport.Of(study, table, StudyTables.Of(study, table, [])), static outcome => Assert.Equal(ClaimVerdict.NotEnoughReplicas, outcome.Verdict));
    }

    [Fact]
    public void Claim_OfColumnsThatAScaleHasNot_SaysSo()
    {
        var study = ScaledStudy.Of(PaperCatalogue.Study, ScaleProfiles.Find("cpu-minutes")!);
        Assert.All(ClaimReport.Of(study, study.Table("t4")!, StudyTables.Of(study, study.Table("t4")!, [])), static outcome => Assert.Equal(ClaimVerdict.NotHere, outcome.Verdict));
    }
}
