using T5Platform.Web.Dashboard.Submitting;

namespace T5Platform.Web.Tests.Dashboard.Submitting;

[Trait("speed", "unit")]
public sealed class JsonLinesTests
{
    private const string Text = """
        {
          "name": "größe",
          "rows": [
            { "name": "a" },
            {
              "objective": "lm"
            }
          ],
          "pretraining": { "steps": 5 }
        }
        """;

    [Theory]
    [InlineData("name", 2)]
    [InlineData("rows[0].name", 4)]
    [InlineData("rows[1].objective", 6)]
    [InlineData("rows[1].name", 5)]
    [InlineData("pretraining.steps", 9)]
    [InlineData("pretraining.batchRows", 9)]
    [InlineData("seeds", 1)]
    [InlineData("", 1)]
    public void LineOf_APath_IsWhereItStandsOrWouldStand(string path, int line) => Assert.Equal(line, JsonLines.Of(Text).LineOf(path));

    [Fact]
    public void LineOf_InATextThatBreaksOff_KnowsWhatCameBefore() => Assert.Equal(2, JsonLines.Of("{\n\"name\": \"a\",\n\"seeds\": [1,").LineOf("name"));

    [Fact]
    public void LineOf_InNoJson_IsUnknown() => Assert.Null(JsonLines.Of("hello").LineOf("name"));
}
