using T5Platform.Study.Catalogue;
using T5Platform.Study.Expansion;

namespace T5Platform.Study.Tests.Expansion;

/// <summary>The plan of the whole paper against the numbers of runs that its tables imply.</summary>
[Trait("speed", "unit")]
public sealed class PaperPlanTests
{
    private static readonly StudyPlan Least = StudyExpansion.Expand(PaperCatalogue.Study);
    private static readonly StudyPlan Most = StudyExpansion.Expand(PaperCatalogue.Study, options: new() { OwnMembers = true, OwnTwins = true });
    private static readonly StudyPlan OneReplica = StudyExpansion.Expand(PaperCatalogue.Study, options: new() { BaselineReplicas = 1 });

    [Theory]
    [InlineData("t1", 10, 0, 70, 7)]
    [InlineData("t2", 9, 0, 63, 0)]
    [InlineData("t3", 0, 0, 0, 0)]
    [InlineData("t4", 3, 0, 21, 0)]
    [InlineData("t5", 2, 0, 14, 0)]
    [InlineData("t6", 3, 0, 21, 0)]
    [InlineData("t7", 4, 0, 28, 0)]
    [InlineData("t8", 5, 0, 35, 0)]
    [InlineData("t9", 4, 0, 28, 0)]
    [InlineData("t10", 0, 0, 35, 0)]
    [InlineData("t11", 0, 10, 0, 0)]
    [InlineData("t12", 9, 0, 21, 0)]
    [InlineData("t13", 4, 0, 49, 0)]
    [InlineData("t14", 5, 0, 100, 0)]
    [InlineData("t15", 1, 0, 7, 0)]
    [InlineData("t16", 0, 0, 0, 0)]
    public void Table_AtThePapersScale_NeedsAsManyNewRunsAsItImplies(string table, int pretrainings, int joint, int finetunings, int fromScratch)
    {
        var counts = Least.NewOf(PaperCatalogue.Study.Table(table)!);
        Assert.Equal((pretrainings, joint, finetunings, fromScratch), (counts.Pretrainings, counts.JointRuns, counts.Finetunings, counts.FromScratch));
    }

    [Fact]
    public void Paper_WithTenReplicas_Needs59To63PretrainingsAnd492To532Finetunings()
    {
        Assert.Equal((59, 10, 492, 7), (Least.Counts.Pretrainings, Least.Counts.JointRuns, Least.Counts.Finetunings, Least.Counts.FromScratch));
        Assert.Equal((63, 10, 532, 7), (Most.Counts.Pretrainings, Most.Counts.JointRuns, Most.Counts.Finetunings, Most.Counts.FromScratch));
    }

    [Theory]
    [InlineData("t13", 8, 84)]
    [InlineData("t14", 5, 105)]
    public void Table_WithNothingSharedThatNeedNotBe_NeedsTheMost(string table, int pretrainings, int finetunings)
    {
        var counts = Most.NewOf(PaperCatalogue.Study.Table(table)!);
        Assert.Equal((pretrainings, finetunings), (counts.Pretrainings, counts.Finetunings));
    }

    // Nine fewer and 63 fewer; but an ensemble of separately trained networks then finds one replica where it needs four.
    [Fact]
    public void Paper_WithOneReplica_Needs9And63FewerAndTheEnsemblesOwnMembers()
    {
        var first = OneReplica.NewOf(PaperCatalogue.Study.Table("t1")!);
        Assert.Equal((10 - 9, 70 - 63), (first.Pretrainings, first.Finetunings));
        Assert.Equal((59 - 9 + 3, 492 - 63 + 21), (OneReplica.Counts.Pretrainings, OneReplica.Counts.Finetunings));
        var withMembers = StudyExpansion.Expand(PaperCatalogue.Study, options: new() { BaselineReplicas = 1, OwnMembers = true, OwnTwins = true });
        Assert.Equal((63 - 9, 532 - 63), (withMembers.Counts.Pretrainings, withMembers.Counts.Finetunings));
    }

    [Fact]
    public void Runs_OfThePaper_HaveItsStepsAndTokens()
    {
        Assert.Equal((524_288L, 1L << 35), Run("t1-baseline-average/seed-1/pretrain"));
        Assert.Equal((262_144L, 1L << 34), Run("t1-baseline-average/seed-1/glue"));
        Assert.Equal((2_097_152L, 1L << 37), Run("t13-1x-size-4x-steps/seed-1/pretrain"));
        Assert.Equal((1_048_576L, 1L << 36), Run("t13-1x-size-4x-steps/seed-1/squad"));
        Assert.Equal((524_288L, 1L << 37), Run("t13-1x-size-4x-batch/seed-1/pretrain"));
        Assert.Equal((1_048_576L, 1L << 36), Run("t13-2x-size-2x-steps/seed-1/pretrain"));
        Assert.Equal((524_288L, 1L << 35), Run("t13-4x-size-1x-steps/seed-1/pretrain"));
        Assert.Equal((786_432L, 786_432L << 16), Run("t11-equal/seed-1/joint"));
        Assert.Equal((1_000_000L, 1_048_576_000_000), Run("t14-t5-11b/seed-1/pretrain"));
        Assert.Equal((1_000_000L, 1_048_576_000_000), Run("t15-baseline-1t/seed-1/pretrain"));
    }

    [Fact]
    public void Baseline_Pretraining_IsSharedByEveryTableThatShowsIt()
    {
        var rows = Least.Shared.Single(static each => each.Node.Name == "t1-baseline-average/seed-1/pretrain").Rows;
        foreach (var table in new[] { "t1", "t2", "t5", "t6", "t7", "t8", "t9", "t10", "t11", "t12", "t13", "t15" })
            Assert.Contains(rows, row => row.StartsWith($"{table}-", StringComparison.Ordinal));
    }

    [Fact]
    public void Nodes_OfThePlan_StandAfterWhatTheyNeedAndDifferInTheirHashes()
    {
        Assert.All(Least.Nodes, static node => Assert.All(node.Needs, need => Assert.True(need < node.Index)));
        Assert.Equal(Least.Nodes.Count, Least.Nodes.Select(static node => node.Hash).Distinct().Count());
    }

    [Fact]
    public void Cells_OfThePlan_AreThoseOfTheTables() => Assert.Equal(
        PaperCatalogue.Study.Tables.Sum(static table => table.Rows.Count(static row => row.Kind is not (Definitions.RowKind.External or Definitions.RowKind.Illustration))
            * PaperCatalogue.Study.LayoutOf(table).Full.Count),
        Least.Counts.Cells);

    [Fact]
    public void Expansion_Twice_GivesTheSamePlan() =>
        Assert.Equal(Least.Nodes.Select(static node => (node.Name, node.Hash)), StudyExpansion.Expand(PaperCatalogue.Study).Nodes.Select(static node => (node.Name, node.Hash)));

    private static (long Steps, long Tokens) Run(string name)
    {
        var node = Least.Nodes.Single(node => node.Name == name);
        return (node.Run!.Steps, node.Tokens);
    }
}
