using System.Text;
using System.Text.Json;
using T5Platform.Storage.Evaluations;

namespace T5Platform.Storage.Tests.Evaluations;

[Trait("speed", "unit")]
public class ExampleScoresTests
{
    [Fact]
    public async Task Read_GivesTheScoresOfEachExample_AndLeavesOutAMetricThatALineLacks()
    {
        var scores = await Read("""
            {"inputs":"a","target":"b","prediction":"b","scores":{"accuracy":100,"f1":50}}
            {"inputs":"c","target":"d","prediction":"e","scores":{"accuracy":0}}
            """);

        Assert.Equal(["accuracy"], scores.Keys);
        Assert.Equal([100, 0], scores["accuracy"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"inputs":"a","target":"b","prediction":"b"}""")]
    [InlineData("""{"scores":null}""")]
    public async Task Read_OfAFileWithoutScores_IsEmpty(string lines) => Assert.Empty(await Read(lines));

    [Fact]
    public async Task Read_OfADamagedFile_SaysSo() => await Assert.ThrowsAnyAsync<JsonException>(() => Read("""{"scores":{"accu"""));

    private static Task<IReadOnlyDictionary<string, IReadOnlyList<double>>> Read(string lines) =>
        ExampleScores.Read(new MemoryStream(Encoding.UTF8.GetBytes(lines)), TestContext.Current.CancellationToken);
}
