namespace T5Platform.Model.Tests;

/// <summary>Small things to test with.</summary>
internal static class An
{
    public static T5Config Config(
        FeedForwardKind feedForward = FeedForwardKind.Relu,
        bool tied = true,
        double dropout = 0,
        Architecture architecture = Architecture.EncoderDecoder) => T5Presets.Test with
        {
            Architecture = architecture,
            VocabularySize = 50,
            EncoderLayers = architecture.HasEncoder() ? 2 : 0,
            DecoderLayers = 2,
            FeedForward = feedForward,
            TieEmbeddings = tied,
            Dropout = dropout,
        };

    /// <summary>Rows whose last one ends in padding, on both sides.</summary>
    public static TokenBatch Batch(int rows, int inputLength, int targetLength, int vocabulary = 50, int salt = 0) => new()
    {
        Rows = rows,
        InputLength = inputLength,
        TargetLength = targetLength,
        Inputs = Numbers(Ids(rows, inputLength, vocabulary, salt)),
        Targets = Numbers(Ids(rows, targetLength, vocabulary, salt + 5)),
    };

    /// <summary>Every architecture, for theories.</summary>
    public static TheoryData<Architecture> Architectures => [.. Enum.GetValues<Architecture>()];

    /// <summary>What a tensor of int64 holds; the tensor is freed.</summary>
    public static int[] Numbers(Tensor ids)
    {
        using (ids) return [.. ids.data<long>().ToArray().Select(static id => (int)id)];
    }

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

    public static float Distance(Tensor a, Tensor b)
    {
        using var scope = NewDisposeScope();
        return (a - b).abs().max().to(ScalarType.Float32).item<float>();
    }
}
