namespace T5Platform.Model.Tests.Configuration;

[Trait("speed", "unit")]
public sealed class T5ConfigTests
{
    [Theory] // Table 1's sizes and 3.6, with 32,128 rows; the shapes are those of the released checkpoints.
    [InlineData("small", 60_506_624)]
    [InlineData("base", 222_903_552)]
    [InlineData("large", 737_668_096)]
    [InlineData("3b", 2_851_598_336)]
    [InlineData("11b", 11_307_321_344)]
    [InlineData("2x", 502_746_112)]
    [InlineData("4x", 972_590_080)]
    [InlineData("base-6-layers", 123_790_080)]
    [InlineData("base-shared", 137_949_312)]
    [InlineData("base-lm", 109_628_544)]
    [InlineData("base-prefix-lm", 109_628_544)]
    [InlineData("v1.1-small", 76_961_152)]
    [InlineData("v1.1-base", 247_577_856)]
    [InlineData("v1.1-large", 783_150_080)]
    [InlineData("v1.1-xl", 2_849_757_184)]
    [InlineData("v1.1-xxl", 11_135_332_352)]
    public void ParameterCount_OfPreset_IsThePapers(string preset, long expected) =>
        Assert.Equal(expected, T5Presets.All[preset].ParameterCount);

    [Theory] // Table 10: 1.2 to 75.5 million new ones in the baseline's 24 blocks.
    [InlineData(32, 1_198_080)]
    [InlineData(128, 4_737_024)]
    [InlineData(512, 18_892_800)]
    [InlineData(2048, 75_515_904)]
    public void ParameterCount_WithAdapters_HasTheirsMore(int width, long more) =>
        Assert.Equal(T5Presets.Base.ParameterCount + more, (T5Presets.Base with { AdapterWidth = width }).ParameterCount);

    [Fact]
    public void Validate_Presets_FindsNothing() => Assert.All(T5Presets.All.Values, config => Assert.Empty(config.Validate()));

    [Fact]
    public void Validate_EverythingWrong_NamesEveryField()
    {
        var config = new T5Config
        {
            DModel = 0,
            DKv = -1,
            DFf = 0,
            NumHeads = 0,
            EncoderLayers = 0,
            DecoderLayers = 0,
            VocabularySize = 2,
            RelativeBuckets = 6,
            RelativeMaxDistance = 3,
            Dropout = 1,
            LayerNormEps = double.NaN,
            FeedForward = (FeedForwardKind)7,
            AdapterWidth = -1,
        };
        string[] expected =
        [
            "DModel", "DKv", "DFf", "NumHeads", "EncoderLayers", "DecoderLayers", "VocabularySize", "RelativeBuckets",
            "RelativeMaxDistance", "Dropout", "LayerNormEps", "FeedForward", "AdapterWidth",
        ];

        Assert.Equal(expected, config.Validate().Select(problem => problem.Field));
        Assert.Equal("DKv is -1; allowed is 1 or more.", config.Validate()[1].ToString());
        var refusal = Assert.Throws<ArgumentException>(() => T5Model.Create(config, seed: 0));
        Assert.All(expected, field => Assert.Contains($"{field} is ", refusal.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Architecture.SharedEncoderDecoder, 2, "EncoderLayers is 2; allowed is 3, as DecoderLayers: the blocks are shared.")]
    [InlineData(Architecture.LanguageModel, 3, "EncoderLayers is 3; allowed is 0: there is no encoder.")]
    [InlineData((Architecture)9, 0, "Architecture is 9; allowed is EncoderDecoder, SharedEncoderDecoder, LanguageModel, PrefixLanguageModel.")]
    public void Validate_LayersOfAnotherArchitecture_SaysWhich(Architecture architecture, int encoderLayers, string sentence) =>
        Assert.Equal(sentence, (T5Presets.Test with { Architecture = architecture, EncoderLayers = encoderLayers, DecoderLayers = 3 }).Validate()[0].ToString());
}
