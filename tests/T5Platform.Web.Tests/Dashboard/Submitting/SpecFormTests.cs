using System.Text.Json.Nodes;
using Bunit;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Web.Dashboard.Submitting;
using T5Platform.Web.Specs;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Dashboard.Submitting;

/// <summary>The form has a place for every field of the format, so that nothing needs the JSON.</summary>
[Trait("speed", "unit")]
public sealed class SpecFormTests : BunitContext
{
    /// <summary>Written as one word, or apart.</summary>
    private static readonly string[] OneField = ["model.preset", "parallelism.data", "parallelism.model", "method.kind", "method.adapterWidth"];

    private static readonly string[] Groups =
        ["pretraining.mixture", "pretraining.elastic", "finetuning.mixture", "finetuning.elastic", "finetuning.beams", "finetuning.targets[0].mixture", "rows[0].mixture", "rows[0].ensemble"];

    private readonly Draft _draft = Draft.Of(new SpecDesk(RichStudy.Known), Beginnings.Blank);

    [Fact]
    public void Form_WithEverythingSwitchedOn_HasAPlaceForEveryField()
    {
        _draft.Put("finetuning.targets", new JsonArray(new JsonObject()));
        foreach (var group in Groups)
            _draft.Put(group, new JsonObject());
        var form = Form();
        Assert.All(Paths(SpecFields.Experiment, ""), path => Assert.NotNull(form.Find($"[id='f-{path}']")));
    }

    [Fact]
    public void Groups_AreSwitchedOnAndOff_AndWhatStoodThereComesBack()
    {
        var form = Form();
        form.Find("[id='f-finetuning.beams']").Change(true);
        Assert.Contains("required", form.Find("[data-path='finetuning.beams.width']").TextContent, StringComparison.Ordinal);
        form.Find("[id='f-finetuning.beams.width']").Input("4");
        Assert.Equal("""{"width":4}""", _draft.NodeAt("finetuning.beams")!.ToJsonString());
        form.Find("[id='f-finetuning.beams']").Change(false);
        Assert.Null(_draft.NodeAt("finetuning.beams"));
        form.Find("[id='f-finetuning.beams']").Change(true);
        Assert.Equal("4", form.Find("[id='f-finetuning.beams.width']").GetAttribute("value"));
    }

    [Fact]
    public void Flags_AreWrittenOnlyWhereTheyDifferFromTheirDefault()
    {
        var form = Form();
        form.Find("[id='f-finetuning.testOutputs']").Change(true);
        form.Find("[id='f-rows[0].finetune']").Change(false);
        Assert.Equal(("true", "false"), (_draft.NodeAt("finetuning.testOutputs")!.ToJsonString(), _draft.NodeAt("rows[0].finetune")!.ToJsonString()));
        form.Find("[id='f-finetuning.testOutputs']").Change(false);
        form.Find("[id='f-rows[0].finetune']").Change(true);
        Assert.Equal((null, null), (_draft.NodeAt("finetuning.testOutputs"), _draft.NodeAt("rows[0].finetune")));
    }

    [Fact]
    public void Targets_AreAddedAndRemoved_EachWithItsFields()
    {
        _draft.Put("finetuning.tasks", new JsonArray("cola", "member_kind"));
        var form = Form();
        form.Find("[data-testid='add-targets']").Click();
        form.Find("[data-testid='add-targets']").Click();
        form.Find("[id='f-finetuning.targets[1].name']").Input("both");
        form.Find("[data-task='finetuning.targets[1].tasks:cola']").Change(true);
        form.FindAll("[data-testid='remove-item']")[0].Click();
        Assert.Equal("""[{"name":"both","tasks":["cola"]}]""", _draft.NodeAt("finetuning.targets")!.ToJsonString());
        form.Find("[data-testid='remove-item']").Click();
        Assert.Null(_draft.NodeAt("finetuning.targets"));
    }

    [Fact]
    public void Method_IsAWord_OrAnObjectWhereItHasAWidth()
    {
        var form = Form();
        form.Find("[id='f-finetuning.method']").Change("adapters");
        form.Find("[id='f-finetuning.method.adapterWidth']").Input("32");
        Assert.Equal("""{"kind":"adapters","adapterWidth":32}""", _draft.NodeAt("finetuning.method")!.ToJsonString());
        form.Find("[id='f-finetuning.method']").Change("gradual_unfreezing");
        Assert.Equal("\"gradual_unfreezing\"", _draft.NodeAt("finetuning.method")!.ToJsonString());
        form.Find("[id='f-finetuning.method']").Change("all");
        Assert.Null(_draft.NodeAt("finetuning.method"));
    }

    [Fact]
    public void Row_WithAnErrorInWhatFewRowsHave_SaysItOnce_AtItsField()
    {
        var form = Form();
        form.Find("[id='f-rows[0].ensemble']").Change(true);
        Assert.Single(form.FindAll("[data-path='rows[0].ensemble.members']"));
        form.Render();
        Assert.True(form.Find("[data-testid='row-more']").HasAttribute("open"));
    }

    private IRenderedComponent<SpecForm> Form() => Render<SpecForm>(parameters => parameters.Add(form => form.Draft, _draft));

    private static IEnumerable<string> Paths(SpecField field, string path) => field.Fields.Where(static child => child.Name != "$schema").SelectMany(child =>
    {
        var at = path.Length == 0 ? child.Name : $"{path}.{child.Name}";
        var below = child.Item is { Type: SpecFieldType.Object } item ? Paths(item, $"{at}[0]") : Paths(child, at);
        return OneField.Any(one => at.EndsWith(one, StringComparison.Ordinal)) ? [] : below.Prepend(at);
    });
}
