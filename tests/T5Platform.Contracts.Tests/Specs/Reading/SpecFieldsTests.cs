using System.Reflection;
using System.Text.Json;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Contracts.Tests.Specs.Reading;

[Trait("speed", "unit")]
public class SpecFieldsTests
{
    public static TheoryData<string, Type> Objects => new()
    {
        { "", typeof(ExperimentSpec) },
        { "model", typeof(ModelSpec) },
        { "pretraining", typeof(PretrainingPlan) },
        { "pretraining.optimizer", typeof(OptimizerSpec) },
        { "pretraining.parallelism", typeof(Parallelism) },
        { "pretraining.loss", typeof(LossSpec) },
        { "finetuning.method", typeof(FinetuningMethod) },
        { "finetuning", typeof(FinetuningPlan) },
        { "finetuning.targets", typeof(FinetuningTarget) },
        { "finetuning.beams", typeof(BeamSpec) },
        { "rows", typeof(StudyRow) },
        { "rows.mixture", typeof(MixtureSpec) },
        { "rows.ensemble", typeof(EnsembleSpec) },
        { "restarts", typeof(RestartPolicy) },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public void Table_EachObject_HasTheMembersOfItsType(string path, Type type)
    {
        var field = path.Length == 0 ? SpecFields.Experiment : SpecFields.At(path)!;

        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.CanWrite);
        Assert.Equal(
            members.Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name)).Order(StringComparer.Ordinal),
            (field.Item ?? field).Fields.Select(child => child.Name).Except(["$schema", "preset"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Table_EachField_IsDescribedAndBounded() => Assert.All(All(SpecFields.Experiment), field =>
    {
        Assert.NotEmpty(field.Description);
        Assert.False(field.Required && field.Default is not null, field.Name);
        if (field.Type is SpecFieldType.Integer or SpecFieldType.Number)
            Assert.True(field.AllowedNumbers is not null || (field.Minimum is not null && field.Maximum is not null), field.Name);
        if (field.Type is SpecFieldType.Text or SpecFieldType.List)
            Assert.True(field.Allowed is not null || field.MaximumLength is not null, field.Name);
        Assert.Equal(field.Pattern is null, field.PatternInWords is null);
    });

    [Fact]
    public void At_UnknownPath_IsNull()
    {
        Assert.Null(SpecFields.At("pretraining.nothing"));
        Assert.Null(SpecFields.At("nothing.steps"));
        Assert.Equal("steps", SpecFields.At("pretraining.steps")!.Name);
    }

    [Fact]
    public void Defaults_OfTheTable_AreThoseOfTheTypes()
    {
        var spec = SpecSamples.Read(SpecSamples.Small).Spec!;

        Assert.Equal(new ExperimentSpec { Name = "", Seeds = [], Model = spec.Model, Rows = [] } with { Name = spec.Name, Seeds = spec.Seeds, Rows = spec.Rows },
            spec with { Pretraining = null, Finetuning = null });
        Assert.Equal(new() { Steps = 10, BatchRows = 4, InputLength = 64, TargetLength = 16, CheckpointEvery = 5 }, spec.Pretraining);
        Assert.Equal(new() { Tasks = spec.Finetuning!.Tasks, Steps = 5, BatchRows = 4, InputLength = 64, TargetLength = 16, CheckpointEvery = 5 }, spec.Finetuning);
    }

    private static IEnumerable<SpecField> All(SpecField field) =>
        [field, .. field.Fields.SelectMany(All), .. field.Item is { } item ? All(item) : [], .. field.Shorthand is { } text ? All(text) : []];
}
