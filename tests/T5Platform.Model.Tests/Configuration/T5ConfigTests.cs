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
    public void ParameterCount_OfPreset_IsThePapers(string preset, long expected) =>
        Assert.Equal(expected, T5Presets.All[preset].ParameterCount);

    [Fact]
    public void ParameterCount_SixLayersOfBaseWidth_IsTheStudys() =>
        Assert.Equal(123_790_080, (T5Presets.Base with { EncoderLayers = 6, DecoderLayers = 6 }).ParameterCount);

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
        };
        string[] expected =
        [
            "DModel", "DKv", "DFf", "NumHeads", "EncoderLayers", "DecoderLayers", "VocabularySize", "RelativeBuckets",
            "RelativeMaxDistance", "Dropout", "LayerNormEps", "FeedForward",
        ];

        Assert.Equal(expected, config.Validate().Select(problem => problem.Field));
        Assert.Equal("DKv is -1; allowed is 1 or more.", config.Validate()[1].ToString());
        var refusal = Assert.Throws<ArgumentException>(() => T5Model.Create(config, seed: 0));
        Assert.All(expected, field => Assert.Contains($"{field} is ", refusal.Message, StringComparison.Ordinal));
    }
}
