namespace T5Platform.Model.Tests;

/// <summary>Small things to test with.</summary>
internal static class An
{
    public static T5Config Config(FeedForwardKind feedForward = FeedForwardKind.Relu, bool tied = true, double dropout = 0) =>
        T5Presets.Test with
        {
            VocabularySize = 50,
            EncoderLayers = 2,
            DecoderLayers = 2,
            FeedForward = feedForward,
            TieEmbeddings = tied,
            Dropout = dropout,
        };

    /// <summary>Ids 2 and up; the last row ends in padding.</summary>
    public static Tensor Ids(int rows, int length, int vocabulary = 50, int salt = 0)
    {
        var ids = new long[rows * length];
        for (var i = 0; i < ids.Length; i++) ids[i] = 2 + ((i * 7) + (i / length * 3) + salt) % (vocabulary - 2);
        for (var i = 0; i < length / 3; i++) ids[^(i + 1)] = 0;
        return tensor(ids, [rows, length]);
    }

    /// <summary>Tensors alive that this thread made; other tests' threads do not disturb it.</summary>
    public static long LiveTensors => DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;

    public static float Distance(Tensor a, Tensor b) => (a - b).abs().max().item<float>();
}
