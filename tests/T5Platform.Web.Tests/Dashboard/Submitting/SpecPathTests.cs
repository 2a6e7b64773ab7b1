using System.Text.Json.Nodes;
using T5Platform.Web.Dashboard.Submitting;

namespace T5Platform.Web.Tests.Dashboard.Submitting;

[Trait("speed", "unit")]
public sealed class SpecPathTests
{
    private readonly JsonObject _root = (JsonObject)JsonNode.Parse("""{"pretraining":{"steps":5},"rows":[{"name":"a"},{"name":"b"}]}""")!;

    [Theory]
    [InlineData("pretraining.steps", "5")]
    [InlineData("rows[1].name", "\"b\"")]
    [InlineData("rows[2].name", null)]
    [InlineData("pretraining.steps.more", null)]
    [InlineData("nothing.here", null)]
    public void Get_OfAPath_IsWhatStandsThere(string path, string? json) => Assert.Equal(json, SpecPath.Get(_root, path)?.ToJsonString());

    [Fact]
    public void Set_OfAFieldInAnObjectThatIsNotThere_MakesTheObject()
    {
        SpecPath.Set(_root, "finetuning.optimizer.learningRate", JsonValue.Create(0.5));
        Assert.Equal("""{"optimizer":{"learningRate":0.5}}""", _root["finetuning"]!.ToJsonString());
    }

    [Fact]
    public void Set_Null_TakesTheFieldOutAndMakesNothing()
    {
        SpecPath.Set(_root, "pretraining.steps", null);
        SpecPath.Set(_root, "finetuning.steps", null);
        Assert.Equal("""{"pretraining":{},"rows":[{"name":"a"},{"name":"b"}]}""", _root.ToJsonString());
    }

    [Fact]
    public void Set_OfAFieldOfARow_ChangesThatRowOnly()
    {
        SpecPath.Set(_root, "rows[1].name", JsonValue.Create("c"));
        Assert.Equal("""[{"name":"a"},{"name":"c"}]""", _root["rows"]!.ToJsonString());
    }

    [Fact]
    public void Set_BelowAScalar_ChangesNothing()
    {
        var before = _root.ToJsonString();
        SpecPath.Set(_root, "pretraining.steps.more", JsonValue.Create(1));
        Assert.Equal(before, _root.ToJsonString());
    }

    [Theory]
    [InlineData("seeds", "seeds", true)]
    [InlineData("seeds[1]", "seeds", true)]
    [InlineData("pretraining.parallelism.data", "pretraining.parallelism", true)]
    [InlineData("rows[10].name", "rows[1]", false)]
    [InlineData("names", "name", false)]
    public void IsAtOrBelow_OfAPath_GoesByWholeParts(string path, string field, bool expected) => Assert.Equal(expected, SpecPath.IsAtOrBelow(path, field));
}
