using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Demo;
using T5Platform.Study.Planning;

namespace T5Platform.Study.Tests.Demo;

[Trait("speed", "unit")]
public class DemoStudyTests
{
    public static TheoryData<string> Profiles => new(DemoStudy.Profiles);

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Spec_Profile_IsSoundAndComparesThreeRows(string profile)
    {
        var spec = DemoStudy.Spec(profile);

        Assert.Equal([false, true, true], spec.Rows.Select(row => row.Pretrain));
        Assert.True(spec.Rows[0].Baseline);
        Assert.Equal(["span_corruption", "prefix_lm"], spec.Rows.Skip(1).Select(row => row.Objective));
        Assert.Equal(["member_kind", "exception_type", "member_name"], spec.Finetuning!.Tasks);
        Assert.Equal(2, spec.Seeds.Count);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Plan_Profile_IsFourPretrainingsAndEighteenFinetunings(string profile)
    {
        var plan = ExperimentPlanner.Plan(Specs.Experiment, DemoStudy.Spec(profile));

        Assert.Equal((22, 18, 9), (plan.Runs.Count, plan.Evaluations.Count, plan.Cells.Count));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Json_Profile_HasNoErrorsWhenTheNamesAreKnown(string profile) => Assert.Empty(ExperimentSpecReader.Read(DemoStudy.Json(profile), new()
    {
        Corpora = ["dotnet-docs"], Objectives = ["span_corruption", "prefix_lm"], Tasks = ["member_kind", "exception_type", "member_name"], Vocabularies = ["bytes"],
    }).Errors);

    [Fact]
    public void Json_UnknownProfile_NamesThoseThereAre() =>
        Assert.Contains("quick, hour", Assert.Throws<ArgumentException>(() => DemoStudy.Json("day")).Message);
}
