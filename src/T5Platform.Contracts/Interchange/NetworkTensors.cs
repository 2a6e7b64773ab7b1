using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Interchange;

/// <summary>The parameters of a network under Hugging Face's names, by arithmetic; each shared or tied matrix once (paper 2.1, 3.2, 3.5.1).</summary>
public static class NetworkTensors
{
    /// <summary>The embedding, and with tied embeddings the output matrix too.</summary>
    public const string Embedding = "shared.weight";

    /// <summary>The output matrix where it is a parameter of its own.</summary>
    public const string Head = "lm_head.weight";

    /// <summary>Every parameter.</summary>
    public static IEnumerable<TensorShape> Of(NetworkForm network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var model = network.Model;
        return
        [
            new(Embedding, network.VocabularyRows, model.ModelWidth),
            .. model.Architecture == ModelArchitecture.EncoderDecoder ? Stack(network, "encoder", model.EncoderLayers, crosses: false) : [],
            .. Stack(network, "decoder", model.DecoderLayers, model.HasEncoder),
            .. model.TieEmbeddings ? Array.Empty<TensorShape>() : [new(Head, network.VocabularyRows, model.ModelWidth)],
        ];
    }

    private static IEnumerable<TensorShape> Stack(NetworkForm network, string stack, int blocks, bool crosses) =>
    [
        .. Enumerable.Range(0, blocks).SelectMany(block => Block(network, $"{stack}.block.{block}", crosses, hasPositions: block == 0)),
        Norm(network.Model, $"{stack}.final_layer_norm"),
    ];

    private static IEnumerable<TensorShape> Block(NetworkForm network, string block, bool crosses, bool hasPositions)
    {
        var model = network.Model;
        var feedForward = $"{block}.layer.{(crosses ? 2 : 1)}";
        return
        [
            .. Attention(model, $"{block}.layer.0", "SelfAttention"),
            .. hasPositions ? [new($"{block}.layer.0.SelfAttention.relative_attention_bias.weight", network.RelativeBuckets, model.Heads)] : Array.Empty<TensorShape>(),
            .. crosses ? Attention(model, $"{block}.layer.1", "EncDecAttention") : [],
            .. model.FeedForward == FeedForwardFunction.GatedGelu ? In("wi_0").Concat(In("wi_1")) : In("wi"),
            new($"{feedForward}.DenseReluDense.wo.weight", model.ModelWidth, model.FeedForwardWidth),
            Norm(model, $"{feedForward}.layer_norm"),
            .. network.AdapterWidth is { } width ? Adapter(model, $"{block}.adapter", width) : [],
        ];

        IEnumerable<TensorShape> In(string name) => [new($"{feedForward}.DenseReluDense.{name}.weight", model.FeedForwardWidth, model.ModelWidth)];
    }

    private static IEnumerable<TensorShape> Attention(ModelSpec model, string layer, string kind)
    {
        var inner = (long)model.Heads * model.HeadWidth;
        return
        [
            new($"{layer}.{kind}.q.weight", inner, model.ModelWidth),
            new($"{layer}.{kind}.k.weight", inner, model.ModelWidth),
            new($"{layer}.{kind}.v.weight", inner, model.ModelWidth),
            new($"{layer}.{kind}.o.weight", model.ModelWidth, inner),
            Norm(model, $"{layer}.layer_norm"),
        ];
    }

    private static IEnumerable<TensorShape> Adapter(ModelSpec model, string adapter, int width) =>
    [
        new($"{adapter}.wi.weight", width, model.ModelWidth),
        new($"{adapter}.wo.weight", model.ModelWidth, width),
        Norm(model, $"{adapter}.layer_norm"),
    ];

    private static TensorShape Norm(ModelSpec model, string norm) => new($"{norm}.weight", model.ModelWidth);
}
