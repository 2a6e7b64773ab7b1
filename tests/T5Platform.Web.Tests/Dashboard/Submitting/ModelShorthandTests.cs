using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Web.Dashboard.Submitting;
using T5Platform.Web.Specs;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Dashboard.Submitting;

[Trait("speed", "unit")]
public sealed class ModelShorthandTests
{
    private readonly Draft _draft = Draft.Of(new SpecDesk(RichStudy.Known), Beginnings.Blank);

    private string Model => _draft.NodeAt("model")!.ToJsonString();

    [Fact]
    public void Type_ASizeBesideAPreset_MakesRoomForIt_AndTakesItBack()
    {
        _draft.Type("model.dropout", SpecFieldType.Number, "0");
        Assert.Equal("""{"preset":"mini","dropout":0}""", Model);
        Assert.Equal(0, _draft.Reading.Spec is null ? _draft.Reading.Errors.Count(error => error.Path.StartsWith("model", StringComparison.Ordinal)) : 0);
        _draft.Type("model.dropout", SpecFieldType.Number, "");
        Assert.Equal("\"mini\"", Model);
    }

    [Fact]
    public void Choose_AnotherPreset_KeepsWhatDiffers()
    {
        _draft.Type("model.heads", SpecFieldType.Integer, "2");
        _draft.Edit(root => ModelShorthand.Choose(root, "tiny"));
        Assert.Equal("""{"preset":"tiny","heads":2}""", Model);
        Assert.Equal("tiny", ModelShorthand.PresetOf(_draft.Root!));
    }

    [Fact]
    public void Choose_NoPreset_AsksForEverySize()
    {
        _draft.Edit(root => ModelShorthand.Choose(root, ""));
        Assert.Equal("{}", Model);
        Assert.Equal(6, _draft.ErrorsAt("model").Count);
    }

    [Fact]
    public void Choose_WhereThereWasNoModel_BeginsOne()
    {
        var root = new JsonObject();
        ModelShorthand.Choose(root, "base");
        Assert.Equal("""{"model":"base"}""", root.ToJsonString());
    }
}
