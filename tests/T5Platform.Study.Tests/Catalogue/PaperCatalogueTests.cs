using T5Platform.Study.Catalogue;
using T5Platform.Study.Definitions;
using T5Platform.Study.Estimates;

namespace T5Platform.Study.Tests.Catalogue;

[Trait("speed", "unit")]
public sealed class PaperCatalogueTests
{
    [Fact]
    public void Files_Read_AreSound() => Assert.Empty(PaperCatalogue.Reading().Errors);

    [Fact]
    public void Study_Has_EveryRowAndExperimentOfThePaper()
    {
        var study = PaperCatalogue.Study;
        Assert.Equal([3, 10, 7, 3, 4, 4, 5, 6, 5, 6, 11, 5, 7, 6, 3, 69], study.Tables.Select(static table => table.Rows.Count));
        Assert.Equal(62, study.Experiments.Count);
        Assert.Equal(33, study.Layout.Full.Count);
    }

    // Paper sections 2.1, 3.2, 3.6 and 3.7, by arithmetic.
    [Theory]
    [InlineData("t1-baseline-average", 222_903_552)]
    [InlineData("t2-enc-dec-shared-denoising", 137_949_312)]
    [InlineData("t2-enc-dec-6-layers-denoising", 123_790_080)]
    [InlineData("t2-language-model-denoising", 109_628_544)]
    [InlineData("t2-prefix-lm-lm", 109_628_544)]
    [InlineData("t13-2x-size-2x-steps", 502_746_112)]
    [InlineData("t13-4x-size-1x-steps", 972_590_080)]
    [InlineData("t14-t5-small", 60_506_624)]
    [InlineData("t14-t5-base", 222_903_552)]
    [InlineData("t14-t5-large", 737_668_096)]
    [InlineData("t14-t5-3b", 2_851_598_336)]
    [InlineData("t14-t5-11b", 11_307_321_344)]
    public void Row_Network_HasThePapersParameters(string row, long parameters)
    {
        var settings = PaperCatalogue.Study.Row(row)!.Settings!;
        Assert.Equal(parameters, NetworkSize.Parameters(settings.Model, settings.Vocabulary.Rows));
    }

    [Theory]
    [InlineData("t1-baseline-average", 1L << 35)]
    [InlineData("t13-1x-size-4x-steps", 1L << 37)]
    [InlineData("t13-1x-size-4x-batch", 1L << 37)]
    [InlineData("t13-2x-size-2x-steps", 1L << 36)]
    [InlineData("t14-t5-11b", 1_048_576_000_000)]
    public void Row_Pretraining_ReadsThePapersTokens(string row, long tokens) =>
        Assert.Equal(tokens, PaperCatalogue.Study.Row(row)!.Settings!.Pretraining.Loop.Tokens);

    [Fact]
    public void Rows_OfTruncatedText_RepeatAsOftenAsTheySay() => Assert.Equal(
        [null, 64, 256, 1_024, 4_096],
        PaperCatalogue.Study.Table("t9")!.Rows.Select(static row => row.Settings!.Pretraining.Repeats));

    [Fact]
    public void Levels_OfEveryFactor_AreUsedByARow()
    {
        var used = PaperCatalogue.Study.Rows.SelectMany(static row => row.Factors).Select(static each => (each.Key, each.Value)).ToHashSet();
        var unused =
            from factor in PaperCatalogue.Study.Factors.Values
            from level in factor.Levels
            // A level without a change is the baseline's: its rows need not name it.
            where level.Value.Leaves.Count > 0 && !used.Contains((factor.Name, level.Key))
            select $"{factor.Name}: {level.Key}";
        Assert.Empty(unused);
    }

    [Fact]
    public void Rows_OfIllustrations_AreScoredElsewhere() => Assert.All(
        PaperCatalogue.Study.Rows.Where(static row => row.Kind == RowKind.Illustration),
        static row => Assert.NotEmpty(PaperCatalogue.Study.Row(row.Of!)!.Published));
}
