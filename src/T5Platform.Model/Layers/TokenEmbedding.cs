using T5Platform.Model.Configuration;
using T5Platform.Model.Parameters;

namespace T5Platform.Model.Layers;

/// <summary>One vector per token, the same for inputs and targets (paper 2.1).</summary>
internal sealed class TokenEmbedding(ParameterScope root, T5Config config)
{
    /// <summary>[V, D].</summary>
    public Parameter Weight { get; } = root.Weight("shared", [config.VocabularySize, config.DModel], Initializers.Normal(1));

    /// <summary>ids [B, T] → [B, T, D].</summary>
    public Tensor Forward(Tensor ids) => Weight.index_select(0, ids.flatten()).view(ids.shape[0], ids.shape[1], config.DModel);

    /// <summary>Adds the gradient of looked-up vectors [B, T, D] to those rows of the weight's gradient, and touches no others.</summary>
    public void AddGradient(Tensor ids, Tensor gradient)
    {
        if (!Weight.requires_grad) return;
        using var scope = NewDisposeScope();
        var rows = gradient.view(-1, config.DModel);
        var sum = Gradients.Of(Weight);
        if (sum.device.type == DeviceType.CPU) sum.index_add_(0, ids.flatten(), rows, 1);
        else sum.index_put_(rows, [ids.flatten()], accumulate: true); // sorted first: the same order of addition every time
    }
}
