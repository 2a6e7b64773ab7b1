using System.Text;
using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Demo;
using T5Platform.Web.Dashboard.Submitting;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Dashboard.Submitting;

[Trait("speed", "unit")]
public sealed class SpecLayoutTests
{
    [Fact]
    public void Write_AShortDocument_SetsFlatPartsOnOneLine() => Assert.Equal(
        """
        {
          "name": "a",
          "seeds": [1, 2],
          "finetuning": {
            "tasks": ["x"],
            "optimizer": { "schedule": "constant" }
          },
          "empty": {}
        }
        """,
        SpecLayout.Write(JsonNode.Parse("""{"name":"a","seeds":[1,2],"finetuning":{"tasks":["x"],"optimizer":{"schedule":"constant"}},"empty":{}}""")!));

    [Fact]
    public void Write_ALongFlatList_BreaksIt()
    {
        var text = SpecLayout.Write(new JsonObject { ["tasks"] = new JsonArray([.. Enumerable.Range(0, 40).Select(number => (JsonNode?)$"task_{number}")]) });
        Assert.Equal(44, text.Split('\n').Length);
    }

    [Fact]
    public void Write_WordsOfAllTongues_LeavesThemReadable() => Assert.Contains("Größe × 2 <ok>", SpecLayout.Write(new JsonObject { ["name"] = "Größe × 2 <ok>" }), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Specs))]
    public void Write_AnySpec_MeansTheSame(string json) =>
        Assert.Equal(Canonical(json), Canonical(SpecLayout.Write(JsonNode.Parse(json)!)));

    public static TheoryData<string> Specs =>
    [
        .. DemoStudy.Profiles.Select(profile => Encoding.UTF8.GetString(DemoStudy.Json(profile).Span)),
        ExperimentSpecJson.Write(SampleSpecs.Objectives),
        ExperimentSpecJson.Write(SampleSpecs.Sweep),
    ];

    private static string Canonical(string json) => ExperimentSpecJson.Write(ExperimentSpecReader.Read(Encoding.UTF8.GetBytes(json)).Spec!);
}
