using T5Platform.Model.Configuration;
using T5Platform.Model.Sequences;

namespace T5Platform.Benchmarks.Training;

/// <summary>The matrix products of a training step of an encoder-decoder.</summary>
internal sealed class StepProducts
{
    private readonly double _attention;

    public StepProducts(T5Config config, TokenBatch batch)
    {
        long sources = (long)batch.Rows * batch.InputLength, targets = (long)batch.Rows * batch.TargetLength;
        var matricesIn = config.FeedForward == FeedForwardKind.GatedGelu ? 2 : 1;
        Product[] Layers(long rows, long layers, int attentionIn, int attentionOut) =>
        [
            new(rows, config.DModel, config.InnerWidth, attentionIn * layers),
            new(rows, config.InnerWidth, config.DModel, attentionOut * layers),
            new(rows, config.DModel, config.DFf, matricesIn * layers),
            new(rows, config.DFf, config.DModel, layers),
        ];
        All =
        [
            .. Layers(sources, config.EncoderLayers, attentionIn: 3, attentionOut: 1),
            .. Layers(targets, config.DecoderLayers, attentionIn: 4, attentionOut: 2),
            new(sources, config.DModel, config.InnerWidth, 2L * config.DecoderLayers), // keys and values of the encoder's output
            new(targets, config.DModel, config.VocabularySize, 1),
        ];
        double pairs = (config.EncoderLayers * sources * batch.InputLength) + (config.DecoderLayers * targets * (batch.TargetLength + batch.InputLength));
        _attention = 2 * 2 * 3 * pairs * config.InnerWidth; // scores and mixtures
    }

    /// <summary>Those with parameters.</summary>
    public IReadOnlyList<Product> All { get; }

    /// <summary>Operations of those with parameters.</summary>
    public double Operations => All.Sum(static product => product.Operations);

    /// <summary>Operations of all products of a step, attention's own too.</summary>
    public double OperationsOfStep => Operations + _attention;

    public void Run()
    {
        foreach (var product in All) product.Run();
    }
}
