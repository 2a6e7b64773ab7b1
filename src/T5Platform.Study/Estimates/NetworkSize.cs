using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Estimates;

/// <summary>Numbers in the parameters of a network, by arithmetic (paper 2.1, 3.2, 3.5.1).</summary>
public static class NetworkSize
{
    /// <summary>All parameters; each shared or tied matrix counts once.</summary>
    /// <param name="model">Sizes.</param>
    /// <param name="vocabularyRows">Rows of the embedding.</param>
    /// <param name="adapterWidth">Inner width of the adapters; null without.</param>
    public static long Parameters(ModelSpec model, int vocabularyRows, int? adapterWidth = null) =>
        NetworkTensors.Of(new() { Model = model, VocabularyRows = vocabularyRows, AdapterWidth = adapterWidth }).Sum(static tensor => tensor.Numbers);

    /// <summary>Those that a fine-tuning with adapters trains: the adapters and the norms.</summary>
    public static long AdaptersAndNorms(ModelSpec model, int adapterWidth)
    {
        var stacks = model.Architecture == ModelArchitecture.EncoderDecoder ? 2 : 1;
        var blocks = model.DecoderLayers + (stacks == 2 ? model.EncoderLayers : 0);
        var norms = (2 * blocks) + (model.HasEncoder ? model.DecoderLayers : 0) + stacks;
        return (blocks * Adapter(model, adapterWidth)) + ((long)norms * model.ModelWidth);
    }

    /// <summary>The most parts that a network can be cut into, a device each: a power of two that divides its heads and its feed-forward width.</summary>
    public static int MostParts(ModelSpec model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var parts = 1;
        while (model.Heads % (2 * parts) == 0 && model.FeedForwardWidth % (2 * parts) == 0)
            parts *= 2;
        return parts;
    }

    /// <summary>The network as one device of a model-parallel group has it: embeddings, norms and adapters are whole.</summary>
    public static ModelSpec PartOf(ModelSpec model, int parts)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model with { Heads = model.Heads / parts, FeedForwardWidth = model.FeedForwardWidth / parts };
    }

    /// <summary>Width of all heads together.</summary>
    internal static long InnerWidth(ModelSpec model) => (long)model.Heads * model.HeadWidth;

    /// <summary>Numbers in the matrices of one attention.</summary>
    internal static long Attention(ModelSpec model) => 4 * model.ModelWidth * InnerWidth(model);

    /// <summary>Numbers in the matrices of one feed-forward layer.</summary>
    internal static long FeedForward(ModelSpec model) =>
        (model.FeedForward == FeedForwardFunction.GatedGelu ? 3L : 2) * model.ModelWidth * model.FeedForwardWidth;

    private static long Adapter(ModelSpec model, int width) => (2L * model.ModelWidth * width) + model.ModelWidth;
}
