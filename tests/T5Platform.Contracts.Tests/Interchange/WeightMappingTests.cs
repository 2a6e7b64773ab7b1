using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Tests.Interchange;

[Trait("speed", "unit")]
public sealed class WeightMappingTests
{
    private const string Unused = "decoder.block.0.layer.1.EncDecAttention.relative_attention_bias.weight";

    [Theory]
    [InlineData("shared.weight")]
    [InlineData("encoder.embed_tokens.weight")]
    [InlineData("decoder.embed_tokens.weight")]
    [InlineData("lm_head.weight")]
    public void Of_TiedEmbeddingUnderOneName_IsFound(string alias)
    {
        var model = Of(Form);
        var file = File(model);
        file.Remove("shared.weight", out var shape);
        file[alias] = shape!;
        var mapping = WeightMapping.Of(model, file);
        Assert.Empty(mapping.Problems);
        Assert.Equal(alias, mapping.Sources["shared.weight"]);
        Assert.Equal(model.Count, mapping.Sources.Count);
    }

    [Fact]
    public void Of_EveryAliasAndAStranger_ReportsThem()
    {
        var model = Of(Form);
        var file = File(model);
        foreach (var alias in new[] { "encoder.embed_tokens.weight", "decoder.embed_tokens.weight", "lm_head.weight" }) file[alias] = file["shared.weight"];
        file[Unused] = [32L, 2];
        var mapping = WeightMapping.Of(model, file);
        Assert.Empty(mapping.Problems);
        Assert.Equal("shared.weight", mapping.Sources["shared.weight"]);
        Assert.Equal(["encoder.embed_tokens.weight", "decoder.embed_tokens.weight", "lm_head.weight"], mapping.Aliases);
        Assert.Equal([Unused], mapping.Unused);
    }

    [Fact]
    public void Of_UntiedNetwork_TakesTheHeadAsItsOwn()
    {
        var model = Of(Form with { Model = Form.Model with { FeedForward = FeedForwardFunction.GatedGelu, TieEmbeddings = false } });
        var mapping = WeightMapping.Of(model, File(model));
        Assert.Equal("lm_head.weight", mapping.Sources["lm_head.weight"]);
        Assert.Empty(mapping.Aliases);
        Assert.Empty(mapping.Unused);
        var without = File(model);
        without.Remove("lm_head.weight");
        Assert.Equal(["'lm_head.weight' is missing."], WeightMapping.Of(model, without).Problems);
    }

    [Fact]
    public void Of_FileWithoutAdapters_KeepsThoseOfTheNetwork()
    {
        var (plain, adapted) = (Of(Form), Of(Form with { AdapterWidth = 4 }));
        var mapping = WeightMapping.Of(adapted, File(plain));
        Assert.Empty(mapping.Problems);
        Assert.Equal(4 * 3, mapping.KeptAsTheyAre.Count);
    }

    [Fact]
    public void Of_OtherShapesAndMissingNames_SaysEach()
    {
        var model = Of(Form);
        var file = File(model);
        file["shared.weight"] = [60, 32];
        file.Remove("decoder.final_layer_norm.weight");
        Assert.Equal(
            ["'shared.weight' has shape [60, 32]; the network's 'shared.weight' has [50, 32].", "'decoder.final_layer_norm.weight' is missing."],
            WeightMapping.Of(model, file).Problems);
    }

    [Theory]
    [InlineData(60, 45, true)]
    [InlineData(45, 45, true)]
    [InlineData(44, 45, false)]
    [InlineData(60, null, false)]
    public void Of_EmbeddingWithOtherPadding_FitsWhereTheVocabularysRowsAreThere(int rows, int? least, bool fits)
    {
        var model = Of(Form);
        var file = File(model);
        file["shared.weight"] = [rows, 32];
        Assert.Equal(fits, WeightMapping.Of(model, file, least).Problems.Count == 0);
    }

    private static readonly NetworkForm Form = new() { Model = ModelPreset.All["test"] with { EncoderLayers = 2, DecoderLayers = 2 }, VocabularyRows = 50 };

    private static List<TensorShape> Of(NetworkForm form) => [.. NetworkTensors.Of(form)];

    private static Dictionary<string, IReadOnlyList<long>> File(List<TensorShape> model) => model.ToDictionary(static tensor => tensor.Name, static tensor => tensor.Shape);
}
