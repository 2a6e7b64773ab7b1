using T5Platform.Contracts.Specs.Reading;
using T5Platform.Web.Dashboard.Submitting;
using T5Platform.Web.Specs;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Dashboard.Submitting;

[Trait("speed", "unit")]
public sealed class BeginningsTests
{
    private static readonly SpecDesk Desk = new(KnownNames.None);

    [Fact]
    public void Blank_Lacks_OnlyWhatIsForItsAuthorToSay() =>
        Assert.Equal(["finetuning.tasks", "name"], Draft.Of(Desk, Beginnings.Blank).Reading.Errors.Select(error => error.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Variation_OfASpec_IsItUnderAnotherName()
    {
        var spec = Draft.Of(Desk, Beginnings.Variation(SampleSpecs.Objectives)).Reading.Spec!;
        Assert.Equal("Unsupervised objectives, variation", spec.Name);
        Assert.Equal(ExperimentSpecJson.Write(SampleSpecs.Objectives), ExperimentSpecJson.Write(spec with { Name = SampleSpecs.Objectives.Name }));
    }

    [Fact]
    public void Variation_OfAPresetWithItsOwnDropout_BeginsFromThePreset() =>
        Assert.Contains("""
            "model": { "preset": "small", "dropout": 0.25 }
            """.Trim(), Beginnings.Variation(SampleSpecs.Objectives with { Model = SampleSpecs.Objectives.Model with { Dropout = 0.25f } }), StringComparison.Ordinal);

    [Fact]
    public void Variation_OfAVariation_DoesNotGrow() =>
        Assert.Equal("x, variation", Draft.Of(Desk, Beginnings.Variation(SampleSpecs.Demo with { Name = "x, variation" })).Reading.Spec!.Name);

    [Fact]
    public void Variation_OfTheLongestName_IsStillSound() =>
        Assert.NotNull(Draft.Of(Desk, Beginnings.Variation(SampleSpecs.Demo with { Name = new string('n', 100) })).Reading.Spec);

    [Fact]
    public void Example_OfEveryName_IsSound() =>
        Assert.All(Beginnings.Examples, example => Assert.NotNull(Draft.Of(Desk, Beginnings.Example(example.Name)!).Reading.Spec));

    [Fact]
    public void Example_OfAnotherName_IsNone() => Assert.Null(Beginnings.Example("nothing"));
}
