using T5Platform.Study.Catalogue;
using T5Platform.Study.Words;

namespace T5Platform.Study.Tests.Words;

[Trait("speed", "unit")]
public sealed class SettingsDifferenceTests
{
    private static IReadOnlyList<string> Of(string row) =>
        SettingsDifference.Sentences(PaperCatalogue.Study.Row(row)!.Tree!, PaperCatalogue.Study.BaselineTree);

    [Fact]
    public void PrefixLm_BesideTheBaseline_ChangesTheObjective() => Assert.Equal(
        ["The share of corrupted tokens does not apply, where it was 0.15.", "The objective is prefix lm instead of iid denoising."], Of("t4-prefix-lm"));

    [Fact]
    public void Baseline_BesideItself_HasNoDifference() => Assert.Empty(Of("t7-iid"));

    [Fact]
    public void Multitask_BesideTheBaseline_NamesWhatItBrings() => Assert.Contains("The most examples that a task counts as (K) is 65,536, where there was none.", Of("t11-ep-k2e16"));
}
