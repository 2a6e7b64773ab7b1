using System.Text.Json.Nodes;
using T5Platform.Web.Dashboard.Submitting;

namespace T5Platform.Web.Tests.Dashboard.Submitting;

[Trait("speed", "unit")]
public sealed class RowListTests
{
    private readonly JsonObject _root = (JsonObject)JsonNode.Parse("""{"rows":[{"name":"a","baseline":true},{"name":"b","objective":"lm"}]}""")!;

    [Fact]
    public void Add_ToAList_PutsANewNameAtItsEnd()
    {
        RowList.Add(_root);
        Assert.Equal("""{"name":"Row 3"}""", _root["rows"]![2]!.ToJsonString());
    }

    [Fact]
    public void Add_ToNoList_MakesOne()
    {
        var root = new JsonObject();
        RowList.Add(root);
        Assert.Equal("""{"rows":[{"name":"Row 1"}]}""", root.ToJsonString());
    }

    [Fact]
    public void Duplicate_TheBaseline_IsNoBaselineAndHasAnotherName()
    {
        RowList.Duplicate(_root, 0);
        RowList.Duplicate(_root, 0);
        Assert.Equal(["a", "a 3", "a 2", "b"], Names());
        Assert.Null(_root["rows"]![1]!["baseline"]);
    }

    [Fact]
    public void Duplicate_ARow_KeepsWhatDiffers()
    {
        RowList.Duplicate(_root, 1);
        Assert.Equal("""{"name":"b 2","objective":"lm"}""", _root["rows"]![2]!.ToJsonString());
    }

    [Fact]
    public void Remove_ARow_TakesItOut()
    {
        RowList.Remove(_root, 0);
        Assert.Equal(["b"], Names());
    }

    [Fact]
    public void MoveUp_ARow_ChangesPlaces()
    {
        RowList.MoveUp(_root, 1);
        Assert.Equal(["b", "a"], Names());
        RowList.MoveUp(_root, 0);
        Assert.Equal(["b", "a"], Names());
    }

    [Fact]
    public void MakeBaseline_ARow_IsTheOnlyOne()
    {
        RowList.MakeBaseline(_root, 1);
        Assert.Equal("""[{"name":"a"},{"name":"b","objective":"lm","baseline":true}]""", _root["rows"]!.ToJsonString());
    }

    private IEnumerable<string> Names() => ((JsonArray)_root["rows"]!).Select(row => (string)row!["name"]!);
}
