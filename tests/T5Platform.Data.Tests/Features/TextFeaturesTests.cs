using T5Platform.Data.Features;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Features;

[Trait("speed", "unit")]
public class TextFeaturesTests
{
    private static readonly Dictionary<string, OutputFeature> Outputs = new() { ["inputs"] = new(new NumberVocabulary(), AddsEos: false), ["targets"] = new(new NumberVocabulary()) };

    private static FeatureExample Texts(params (string Name, Feature Feature)[] features) =>
        new(features.Select(static feature => new KeyValuePair<string, Feature>(feature.Name, feature.Feature)));

    [Fact]
    public void Tokenise_Text_BecomesIdsAndStaysAsText()
    {
        var example = TextFeatures.Tokenise(Texts(("inputs", new Feature.Text("5 6")), ("label", new Feature.Number(3))), Outputs);
        Assert.Equal([5, 6], example.Ids("inputs"));
        Assert.Equal(new Feature.Text("5 6"), example["inputs_pretokenized"]);
        Assert.Equal(new Feature.Number(3), example["label"]);
    }

    [Fact]
    public void Tokenise_ListWithEos_EndsWithIt()
    {
        var list = new Feature.List([new Feature.Text("5"), new Feature.Text("6")]);
        var nested = new Feature.List([list, list]);
        var example = TextFeatures.Tokenise(Texts(("targets", nested), ("inputs", new Feature.Text("7"))), Outputs, keepsText: false, withEos: true);
        var rows = Assert.IsType<Feature.List>(example["targets"]).Items.Select(row => Assert.IsType<Feature.List>(row).Items.Cast<Feature.Ids>().ToList());
        Assert.All(rows, row => Assert.Equal([[5], [6, 1]], row.Select(static ids => ids.Values)));
        Assert.Equal([7], example.Ids("inputs"));
        Assert.False(example.Has("targets_pretokenized"));
    }

    [Fact]
    public void AppendEos_Lengths_MakeRoomForIt()
    {
        var example = AnExample.Of([2, 3, 4], [5, 6, 7, 8]);
        Assert.Equal([5, 6, 7, 8, 1], TextFeatures.AppendEos(example, Outputs).Ids("targets"));
        var cut = TextFeatures.AppendEos(example, Outputs, new Dictionary<string, int> { ["targets"] = 3, ["inputs"] = 2 });
        Assert.Equal([5, 6, 1], cut.Ids("targets"));
        Assert.Equal([2, 3, 4], cut.Ids("inputs"));
    }

    [Fact]
    public void Rekey_Names_AreTheOnlyOnesLeft()
    {
        var example = TextFeatures.Rekey(AnExample.Of([2], [3]), new Dictionary<string, string?> { ["targets"] = "inputs", ["inputs"] = null });
        Assert.Equal([2], example.Ids("targets"));
        Assert.Equal(new Feature.Text(string.Empty), example["inputs"]);
        Assert.Throws<KeyNotFoundException>(() => TextFeatures.Rekey(example, new Dictionary<string, string?> { ["a"] = "b" }));
    }

    [Fact]
    public void Fill_Template_TakesTexts() =>
        Assert.Equal("q: why? {n}", TextFeatures.Fill("q: {q} {n}", Texts(("q", new Feature.Text("why?")), ("n", new Feature.Number(1)))));

    [Fact]
    public void Ids_OfSomethingElse_AreRefused()
    {
        var example = Texts(("text", new Feature.Text("a")), ("none", new Feature.List([])));
        Assert.Throws<ArgumentException>(() => example.Ids("text"));
        Assert.Empty(example.Ids("none"));
        Assert.Equal((0, 0), (example["text"].Length, new Feature.Number(1).Length));
        Assert.Equal(["none"], example.Only(["none"]).Names);
    }
}
