namespace T5Platform.Contracts.Specs;

/// <summary>Named sizes. <c>small</c> to <c>11b</c> are the paper's (3.6); the others are for CPUs and tests.</summary>
public static class ModelPreset
{
    /// <summary>Every preset by name.</summary>
    public static IReadOnlyDictionary<string, ModelSpec> All { get; } = new Dictionary<string, ModelSpec>(StringComparer.Ordinal)
    {
        ["test"] = Of(32, 64, 2, 16, 1),
        ["tiny"] = Of(64, 128, 4, 16, 2),
        ["mini"] = Of(128, 256, 4, 32, 2),
        ["midi"] = Of(192, 512, 4, 48, 3),
        ["small"] = Of(512, 2048, 8, 64, 6),
        ["base"] = Of(768, 3072, 12, 64, 12),
        ["large"] = Of(1024, 4096, 16, 64, 24),
        ["3b"] = Of(1024, 16384, 32, 128, 24),
        ["11b"] = Of(1024, 65536, 128, 128, 24),
    };

    private static ModelSpec Of(int width, int feedForward, int heads, int headWidth, int layers) => new()
    {
        ModelWidth = width,
        FeedForwardWidth = feedForward,
        Heads = heads,
        HeadWidth = headWidth,
        EncoderLayers = layers,
        DecoderLayers = layers,
    };
}
