using Bunit;
using T5Platform.Web.Dashboard.Submitting;
using T5Platform.Web.Specs;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Dashboard.Submitting;

[Trait("speed", "unit")]
public sealed class SpecInputTests : BunitContext
{
    private readonly Draft _draft = Draft.Of(new SpecDesk(RichStudy.Known), Beginnings.Blank);

    [Fact]
    public void Input_WhileAListIsTyped_KeepsWhatIsNotFinished()
    {
        var field = Field("seeds");
        field.Find("input").Input("1, 2, ");
        Assert.Equal("1, 2, ", field.Find("input").GetAttribute("value"));
        Assert.Equal("[1,2]", _draft.NodeAt("seeds")!.ToJsonString());
    }

    [Fact]
    public void Input_WhenTheDocumentChangesElsewhere_ShowsTheDocument()
    {
        var field = Field("seeds");
        field.Find("input").Input("1, 2, ");
        _draft.Put("seeds", System.Text.Json.Nodes.JsonNode.Parse("[7]"));
        field.Render(parameters => parameters.Add(input => input.Draft, _draft));
        Assert.Equal("7", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void Input_OfABadValue_IsMarkedAndSaysWhy()
    {
        var field = Field("pretraining.steps");
        field.Find("input").Input("none");
        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
        Assert.Contains("a whole number is expected", field.Find("[data-path='pretraining.steps']").TextContent, StringComparison.Ordinal);
        Assert.Contains(field.Find(".t5-wrong").Id!, field.Find("input").GetAttribute("aria-describedby")!, StringComparison.Ordinal);
    }

    private IRenderedComponent<SpecInput> Field(string path) => Render<SpecInput>(parameters => parameters
        .Add(input => input.Draft, _draft).Add(input => input.Path, path).Add(input => input.Label, path));
}
