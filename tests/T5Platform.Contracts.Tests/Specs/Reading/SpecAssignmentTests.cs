using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Contracts.Tests.Specs.Reading;

[Trait("speed", "unit")]
public sealed class SpecAssignmentTests
{
    [Theory]
    [InlineData("pretraining.steps", "200", "200")]
    [InlineData("pretraining.optimizer.learningRate", "0.5", "0.5")]
    [InlineData("rows[1].objective", "prefix_lm", "\"prefix_lm\"")]
    [InlineData("name", "42", "\"42\"")]
    [InlineData("seeds", "[3, 4]", "[3,4]")]
    [InlineData("finetuning.packed", "true", "true")]
    public void Set_Field_IsThere(string path, string text, string expected)
    {
        var document = Small();
        Assert.Null(SpecAssignment.Set(document, path, SpecAssignment.Typed(path, text)));
        Assert.Equal(expected, At(document, path)!.ToJsonString());
    }

    [Fact]
    public void Set_Null_TakesTheFieldOut()
    {
        var document = Small();
        Assert.Null(SpecAssignment.Set(document, "pretraining", null));
        Assert.False(document.ContainsKey("pretraining"));
    }

    [Theory]
    [InlineData("rows[7].objective")]
    [InlineData("rows.objective")]
    [InlineData("name.first")]
    [InlineData("pretraining..steps")]
    [InlineData("")]
    public void Set_WhereNothingHasIt_IsRefusedAndChangesNothing(string path)
    {
        var document = Small();
        Assert.NotNull(SpecAssignment.Set(document, path, 1));
        Assert.True(JsonNode.DeepEquals(Small(), document));
    }

    private static JsonObject Small() => (JsonObject)JsonNode.Parse(SpecSamples.Small)!;

    private static JsonNode? At(JsonObject document, string path) => path.Replace("[1]", ".1", StringComparison.Ordinal).Split('.')
        .Aggregate((JsonNode?)document, static (at, part) => at is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)] : at![part]);
}
