using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Web.Dashboard.Submitting;

namespace T5Platform.Web.Tests.Dashboard.Submitting;

[Trait("speed", "unit")]
public sealed class FieldTextTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData(" 0.5 ", "0.5")]
    [InlineData("1e3", "1e3")]
    [InlineData("a lot", "\"a lot\"")]
    [InlineData("1 2", "\"1 2\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("{}", "\"{}\"")]
    public void ToNode_OfANumberField_KeepsWhatIsNoNumberAsText(string typed, string json) =>
        Assert.Equal(json, FieldText.ToNode(SpecFieldType.Integer, typed)!.ToJsonString());

    [Theory]
    [InlineData(SpecFieldType.Integer, "  ")]
    [InlineData(SpecFieldType.Text, "")]
    [InlineData(SpecFieldType.List, " , ")]
    public void ToNode_OfNothing_LeavesTheFieldOut(SpecFieldType type, string typed) => Assert.Null(FieldText.ToNode(type, typed));

    [Fact]
    public void ToNode_OfAList_TakesCommasAndBlanks() => Assert.Equal("[1,2,\"x\"]", FieldText.ToNode(SpecFieldType.List, "1, 2 x,")!.ToJsonString());

    [Theory]
    [InlineData("[1,2]", "1, 2")]
    [InlineData("\"mini\"", "mini")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("{\"a\":1}", "{\"a\":1}")]
    public void Of_AValue_IsWhatAPersonWouldType(string json, string shown) => Assert.Equal(shown, FieldText.Of(JsonNode.Parse(json)));
}
