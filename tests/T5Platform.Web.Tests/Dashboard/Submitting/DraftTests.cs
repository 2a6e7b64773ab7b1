using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Web.Dashboard.Submitting;
using T5Platform.Web.Specs;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Dashboard.Submitting;

[Trait("speed", "unit")]
public sealed class DraftTests
{
    private static readonly SpecDesk Desk = new(RichStudy.Known);

    [Fact]
    public void Type_IntoAField_ChangesTextAndReading()
    {
        var draft = Draft.Of(Desk, Beginnings.Example("demo-quick")!);
        draft.Type("pretraining.steps", SpecFieldType.Integer, "77");
        Assert.Contains("\"steps\": 77", draft.Text, StringComparison.Ordinal);
        Assert.Equal(77, draft.Reading.Spec!.Pretraining!.Steps);
        Assert.True(draft.IsChanged);
    }

    [Fact]
    public void Type_WhatIsNoNumber_IsKeptAndRefusedAtItsPath()
    {
        var draft = Draft.Of(Desk, Beginnings.Example("demo-quick")!);
        draft.Type("finetuning.batchRows", SpecFieldType.Integer, "many");
        Assert.Equal("many", draft.TextAt("finetuning.batchRows"));
        Assert.Equal(["finetuning.batchRows"], draft.ErrorsAt("finetuning").Select(error => error.Path));
    }

    [Fact]
    public void Write_WhatIsNoJson_LeavesTheFormNothingToShow()
    {
        var draft = Draft.Of(Desk, Beginnings.Blank);
        draft.Write("{ \"name\": ");
        Assert.Null(draft.Root);
        Assert.Equal("", draft.TextAt("name"));
        draft.Put("name", JsonValue.Create("lost?"));
        Assert.Equal("{ \"name\": ", draft.Text);
    }

    [Fact]
    public void Write_ADoubledField_LeavesTheFormNothingToShow()
    {
        var draft = Draft.Of(Desk, """{"name":"a","name":"b"}""");
        Assert.Null(draft.Root);
        Assert.Contains(draft.Reading.Errors, error => error.Code == SpecErrorCode.Duplicate);
    }

    [Fact]
    public void ErrorsAt_AField_AreThoseBelowItToo()
    {
        var draft = Draft.Of(Desk, Beginnings.Blank);
        draft.Type("seeds", SpecFieldType.List, "1, x, 1");
        Assert.Equal(["seeds[1]", "seeds[2]"], draft.ErrorsAt("seeds").Select(error => error.Path));
    }
}
