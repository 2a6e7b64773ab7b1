namespace T5Platform.Model.Configuration;

/// <summary>Parameter counts by arithmetic, without building the network.</summary>
internal static class ParameterCounts
{
    public static long Of(T5Config config)
    {
        var embeddings = (config.TieEmbeddings ? 1L : 2) * config.VocabularySize * config.DModel;
        return config.Architecture switch
        {
            Architecture.EncoderDecoder =>
                embeddings + Stack(config, config.EncoderLayers, crosses: false) + Stack(config, config.DecoderLayers, crosses: true),
            Architecture.SharedEncoderDecoder => embeddings + Stack(config, config.DecoderLayers, crosses: true),
            _ => embeddings + Stack(config, config.DecoderLayers, crosses: false),
        };
    }

    private static long Stack(T5Config config, long blocks, bool crosses)
    {
        long width = config.DModel;
        var norm = width;
        var attention = (4 * width * config.InnerWidth) + norm;
        var matrices = config.FeedForward == FeedForwardKind.GatedGelu ? 3 : 2;
        var feedForward = (matrices * width * config.DFf) + norm;
        var adapter = config.AdapterWidth == 0 ? 0 : (2 * width * config.AdapterWidth) + norm;
        var positions = (long)config.RelativeBuckets * config.NumHeads;
        return (blocks * ((crosses ? 2 : 1) * attention + feedForward + adapter)) + positions + norm;
    }
}
