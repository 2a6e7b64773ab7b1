namespace T5Platform.Model.Configuration;

/// <summary>Named sizes: the paper's (2.1, 3.2, 3.6 and table 13), T5 v1.1's, and smaller ones for CPUs and tests.</summary>
public static class T5Presets
{
    /// <summary>Rows of T5's embedding: 32,000 pieces, 100 sentinels, padded to a multiple of 128.</summary>
    public const int T5VocabularySize = 32_128;

    /// <summary>The smallest that still has every part: one block a stack, two heads.</summary>
    public static T5Config Test { get; } = Of(32, 64, 2, 16, 1);

    /// <summary>2+2 layers of width 64.</summary>
    public static T5Config Tiny { get; } = Of(64, 128, 4, 16, 2);

    /// <summary>2+2 layers of width 128.</summary>
    public static T5Config Mini { get; } = Of(128, 256, 4, 32, 2);

    /// <summary>3+3 layers of width 192.</summary>
    public static T5Config Midi { get; } = Of(192, 512, 4, 48, 3);

    /// <summary>60,506,624 parameters.</summary>
    public static T5Config Small { get; } = Of(512, 2048, 8, 64, 6);

    /// <summary>222,903,552 parameters: the study's baseline.</summary>
    public static T5Config Base { get; } = Of(768, 3072, 12, 64, 12);

    /// <summary>737,668,096 parameters.</summary>
    public static T5Config Large { get; } = Of(1024, 4096, 16, 64, 24);

    /// <summary>2,851,598,336 parameters.</summary>
    public static T5Config ThreeBillion { get; } = Of(1024, 16_384, 32, 128, 24);

    /// <summary>11,307,321,344 parameters.</summary>
    public static T5Config ElevenBillion { get; } = Of(1024, 65_536, 128, 128, 24);

    /// <summary>Table 13's "2x": 16+16 layers as wide as large, 502,746,112 parameters.</summary>
    public static T5Config TwiceBase { get; } = Layers(Large, 16);

    /// <summary>Table 13's "4x": 32+32 layers as wide as large, 972,590,080 parameters.</summary>
    public static T5Config FourTimesBase { get; } = Layers(Large, 32);

    /// <summary>Table 2's encoder-decoder of half the depth: 123,790,080 parameters.</summary>
    public static T5Config SixLayers { get; } = Layers(Base, 6);

    /// <summary>Table 2's encoder-decoder with shared parameters: 137,949,312.</summary>
    public static T5Config Shared { get; } = Base with { Architecture = Architecture.SharedEncoderDecoder };

    /// <summary>Table 2's language model: 109,628,544 parameters.</summary>
    public static T5Config LanguageModel { get; } = Base with { Architecture = Architecture.LanguageModel, EncoderLayers = 0 };

    /// <summary>Table 2's prefix language model: 109,628,544 parameters.</summary>
    public static T5Config PrefixLanguageModel { get; } = LanguageModel with { Architecture = Architecture.PrefixLanguageModel };

    /// <summary>Every preset by its name.</summary>
    public static IReadOnlyDictionary<string, T5Config> All { get; } = new Dictionary<string, T5Config>(StringComparer.Ordinal)
    {
        ["test"] = Test,
        ["tiny"] = Tiny,
        ["mini"] = Mini,
        ["midi"] = Midi,
        ["small"] = Small,
        ["base"] = Base,
        ["large"] = Large,
        ["3b"] = ThreeBillion,
        ["11b"] = ElevenBillion,
        ["2x"] = TwiceBase,
        ["4x"] = FourTimesBase,
        ["base-6-layers"] = SixLayers,
        ["base-shared"] = Shared,
        ["base-lm"] = LanguageModel,
        ["base-prefix-lm"] = PrefixLanguageModel,
        ["v1.1-small"] = OfVersion11(512, 1024, 6, 8),
        ["v1.1-base"] = OfVersion11(768, 2048, 12, 12),
        ["v1.1-large"] = OfVersion11(1024, 2816, 16, 24),
        ["v1.1-xl"] = OfVersion11(2048, 5120, 32, 24),
        ["v1.1-xxl"] = OfVersion11(4096, 10_240, 64, 24),
    };

    private static T5Config Of(int dModel, int dFf, int heads, int dKv, int layers) => new()
    {
        DModel = dModel,
        DFf = dFf,
        NumHeads = heads,
        DKv = dKv,
        EncoderLayers = layers,
        DecoderLayers = layers,
        VocabularySize = T5VocabularySize,
    };

    private static T5Config OfVersion11(int dModel, int dFf, int heads, int layers) =>
        Of(dModel, dFf, heads, 64, layers) with { FeedForward = FeedForwardKind.GatedGelu, TieEmbeddings = false };

    private static T5Config Layers(T5Config config, int layers) => config with { EncoderLayers = layers, DecoderLayers = layers };
}
