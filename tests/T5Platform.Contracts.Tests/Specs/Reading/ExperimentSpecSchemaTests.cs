using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Contracts.Tests.Specs.Reading;

[Trait("speed", "unit")]
public class ExperimentSpecSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(ExperimentSpecSchema.Json)!.AsObject();

    [Theory]
    [InlineData(SpecSamples.Small)]
    [InlineData(SpecSamples.Full)]
    public void Schema_SoundDocument_IsSatisfied(string json)
    {
        Assert.Empty(SchemaCheck.Violations(Schema, JsonNode.Parse(json)));
        Assert.Empty(SchemaCheck.Violations(Schema, JsonNode.Parse(ExperimentSpecJson.Write(SpecSamples.Read(json).Spec!))));
    }

    [Theory]
    [InlineData("\"mini\"", "\"mni\"")]
    [InlineData("[1, 2]", "[1, 1]")]
    [InlineData("\"steps\": 10", "\"steps\": 0")]
    [InlineData("\"steps\": 10", "\"stpes\": 10")]
    [InlineData("\"name\": \"small\"", "\"name\": \" \"")]
    public void Schema_UnsoundDocument_IsViolated(string good, string bad) =>
        Assert.NotEmpty(SchemaCheck.Violations(Schema, JsonNode.Parse(SpecSamples.Small.Replace(good, bad))));
}
