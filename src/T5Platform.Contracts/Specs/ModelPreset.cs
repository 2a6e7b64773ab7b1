namespace T5Platform.Contracts.Specs;

/// <summary>
/// Named sizes. <c>small</c> to <c>11b</c> are the paper's (3.6), <c>2x</c> and <c>4x</c> its Table 13's, <c>v1.1-…</c> those of the later
/// release; the others are for CPUs and tests.
/// </summary>
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
        ["2x"] = Of(1024, 4096, 16, 64, 16),
        ["4x"] = Of(1024, 4096, 16, 64, 32),
        ["v1.1-small"] = Later(512, 1024, 6, 8),
        ["v1.1-base"] = Later(768, 2048, 12, 12),
        ["v1.1-large"] = Later(1024, 2816, 16, 24),
        ["v1.1-xl"] = Later(2048, 5120, 32, 24),
        ["v1.1-xxl"] = Later(4096, 10240, 64, 24),
    };

    private static ModelSpec Later(int width, int feedForward, int heads, int layers) =>
        Of(width, feedForward, heads, 64, layers) with { FeedForward = FeedForwardFunction.GatedGelu, TieEmbeddings = false };

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
