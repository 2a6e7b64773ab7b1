using T5Platform.Model.Layers;
using T5Platform.Model.Losses;
using T5Platform.Model.Memory;
using T5Platform.Model.Parameters;

namespace T5Platform.Model.Differentiating;

/// <summary>The loss of the output layer and its gradient, in closed form and a part of the tokens at a time: logits are the largest tensor of all.</summary>
/// <remarks>
/// For one token with logits l, target y and Z = Σ exp(l): the loss is -l[y] + log Z + c·log²Z, and its derivative by l is
/// softmax(l)·(1 + 2c·log Z) - onehot(y). With label smoothing s of a vocabulary of V, (1 - s)·onehot(y) + s/V takes the place of onehot(y).
/// </remarks>
internal sealed class OutputGradient(OutputLayer output, MatrixProducts products, GradientOptions options)
{
    private double _negativeLogLikelihood, _zLoss, _smoothing;

    /// <summary>Hidden states [N, D] of tokens that are asked for, targets [N] → loss and dL/dhidden [N, D]; adds dL/dweight to the weight's gradient.</summary>
    public (BatchLoss Loss, Tensor Gradient) Of(Tensor hidden, Tensor targets)
    {
        using var untracked = no_grad();
        using var scope = NewDisposeScope();
        var (count, gradient) = (hidden.shape[0], empty_like(hidden));
        foreach (var (first, size) in OutputParts.Of(count, output.Weight.shape[0]))
        {
            using var part = NewDisposeScope();
            gradient.narrow(0, first, size).copy_(OfPart(hidden.narrow(0, first, size), targets.narrow(0, first, size).unsqueeze(1)));
        }

        var loss = new BatchLoss((float)_negativeLogLikelihood, (float)(options.ZLoss * _zLoss), count) { Smoothing = (float)(options.LabelSmoothing * _smoothing) };
        return (loss, gradient.MoveToOuterDisposeScope());
    }

    private Tensor OfPart(Tensor hidden, Tensor targets)
    {
        var scaled = products.Narrow(output.Scaled(hidden));                         // [n, D]
        var weight = products.Narrow(output.Weight);                                 // [V, D]
        var byLogits = ByLogits(products.Widen(scaled.matmul(weight.t())), targets); // [n, V]
        if (output.Weight.requires_grad) AddToWeight(byLogits, scaled);
        return output.Scaled(products.Widen(byLogits.matmul(weight)));               // [n, D]
    }

    /// <summary>logits [n, V], targets [n, 1] → dL/dlogits [n, V], as products take it.</summary>
    private Tensor ByLogits(Tensor logits, Tensor targets)
    {
        var logProbability = logits.log_softmax(-1);                                 // [n, V]
        var ofTarget = logProbability.gather(-1, targets);                           // [n, 1]
        _negativeLogLikelihood -= Sum(ofTarget);
        var share = options.LabelSmoothing / logits.shape[1];
        if (share != 0) _smoothing += Sum(ofTarget) - (Sum(logProbability) / logits.shape[1]);
        var softmax = logProbability.exp_();
        if (options.ZLoss != 0)
        {
            var logZ = logits.gather(-1, targets) - ofTarget;                        // [n, 1]
            _zLoss += Sum(logZ.pow(Kept.Number(2)));
            softmax.mul_(logZ.mul(Kept.Number(2 * options.ZLoss)).add_(Kept.Number(1)));
        }

        if (share != 0) softmax.sub_(Kept.Number(share));
        return products.Narrow(softmax.scatter_add_(1, targets, full_like(ofTarget, Kept.Number(options.LabelSmoothing - 1))));
    }

    private static double Sum(Tensor values) => values.sum().to(ScalarType.Float64).item<double>();

    private void AddToWeight(Tensor byLogits, Tensor scaled)
    {
        var sum = Gradients.Of(output.Weight);
        if (byLogits.dtype == sum.dtype) sum.addmm_(byLogits.t(), scaled);
        else sum.add_(byLogits.t().matmul(scaled), Kept.Number(1));
    }
}
