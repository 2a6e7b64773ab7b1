namespace T5Platform.Model.Configuration;

/// <summary>Parameter counts by arithmetic, without building the network.</summary>
internal static class ParameterCounts
{
    public static long Of(T5Config config)
    {
        long width = config.DModel;
        var norm = width;
        var attention = (4 * width * config.InnerWidth) + norm;
        var matrices = config.FeedForward == FeedForwardKind.GatedGelu ? 3 : 2;
        var feedForward = (matrices * width * config.DFf) + norm;
        var positions = (long)config.RelativeBuckets * config.NumHeads;
        var embeddings = (config.TieEmbeddings ? 1 : 2) * config.VocabularySize * width;
        return embeddings
            + (config.EncoderLayers * (attention + feedForward)) + positions + norm
            + (config.DecoderLayers * (attention + attention + feedForward)) + positions + norm;
    }
}
