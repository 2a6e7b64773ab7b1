namespace T5Platform.Model.Tests.Interchange;

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
        using var model = T5Model.Create(An.Config(), seed: 1);
        var file = File(model);
        file.Remove("shared.weight", out var shape);
        file[alias] = shape!;
        var mapping = WeightMapping.Of(model, file);
        Assert.Empty(mapping.Problems);
        Assert.Equal(alias, mapping.Sources["shared.weight"]);
        Assert.Equal(model.Parameters.Count, mapping.Sources.Count);
    }

    [Fact]
    public void Of_EveryAliasAndAStranger_ReportsThem()
    {
        using var model = T5Model.Create(An.Config(), seed: 1);
        var file = File(model);
        foreach (var alias in new[] { "encoder.embed_tokens.weight", "decoder.embed_tokens.weight", "lm_head.weight" }) file[alias] = file["shared.weight"];
        file[Unused] = [32, 2];
        var mapping = WeightMapping.Of(model, file);
        Assert.Empty(mapping.Problems);
        Assert.Equal("shared.weight", mapping.Sources["shared.weight"]);
        Assert.Equal(["encoder.embed_tokens.weight", "decoder.embed_tokens.weight", "lm_head.weight"], mapping.Aliases);
        Assert.Equal([Unused], mapping.Unused);
    }

    [Fact]
    public void Of_UntiedNetwork_TakesTheHeadAsItsOwn()
    {
        using var model = T5Model.Create(An.Config(FeedForwardKind.GatedGelu, tied: false), seed: 1);
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
        using var plain = T5Model.Create(An.Config(), seed: 1);
        using var adapted = T5Model.Create(An.Config() with { AdapterWidth = 4 }, seed: 1);
        var mapping = WeightMapping.Of(adapted, File(plain));
        Assert.Empty(mapping.Problems);
        Assert.Equal(4 * 3, mapping.KeptAsTheyAre.Count);
    }

    [Fact]
    public void Of_OtherShapesAndMissingNames_SaysEach()
    {
        using var model = T5Model.Create(An.Config(), seed: 1);
        var file = File(model);
        file["shared.weight"] = [60, 32];
        file.Remove("decoder.final_layer_norm.weight");
        Assert.Equal(
            ["'shared.weight' has shape [60, 32]; the network's 'shared.weight' has [50, 32].", "'decoder.final_layer_norm.weight' is missing."],
            WeightMapping.Of(model, file).Problems);
    }

    private static Dictionary<string, long[]> File(T5Model model) =>
        model.Parameters.ToDictionary(static parameter => parameter.Name, static parameter => parameter.Value.shape);
}
