namespace T5Platform.Model.Tests.Differentiating;

/// <summary>The loss and its gradient the plain way: every logit kept, autograd over the whole network.</summary>
internal static class Reference
{
    /// <summary>The summed loss; a scalar of the graph.</summary>
    public static Tensor Loss(T5Model model, TokenBatch batch, double zLoss, LossOn lossOn = LossOn.Targets, double smoothing = 0)
    {
        using var scope = NewDisposeScope();
        var tensors = BatchTensors.Of(batch, model, lossOn);
        var logits = model.Output.Forward(model.Hidden(tensors)).flatten(0, 1)
            .index_select(0, tensor(tensors.AskedPlaces));                           // [N, V]
        var targets = tensor(tensors.AskedTokens).unsqueeze(1);                      // [N, 1]
        var logProbabilities = logits.log_softmax(-1);
        var logProbability = logProbabilities.gather(1, targets);
        var logZ = logits.gather(1, targets) - logProbability;
        var ofSmoothed = (logProbability.sum() * (1 - smoothing)) + (logProbabilities.mean([1]).sum() * smoothing);
        return ((logZ.square().sum() * zLoss) - ofSmoothed).MoveToOuterDisposeScope();
    }

    /// <summary>The gradient of every parameter by name; absent ones are left out.</summary>
    public static Dictionary<string, Tensor> Gradients(T5Model model, Action backward)
    {
        model.Parameters.ClearGradients();
        backward();
        return model.Parameters.Where(static parameter => parameter.Value.grad is not null)
            .ToDictionary(static parameter => parameter.Name, static parameter => parameter.Value.grad!.clone());
    }

    /// <summary>The largest distance between two gradients of one parameter, over the largest number of the first.</summary>
    public static double Distance(Dictionary<string, Tensor> expected, Dictionary<string, Tensor> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        return expected.Max(pair => An.Distance(pair.Value, actual[pair.Key]) / (double)(1e-30f + An.Distance(pair.Value, zeros_like(pair.Value))));
    }
}
