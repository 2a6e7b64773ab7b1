using T5Platform.Model.Layers;
using T5Platform.Model.Losses;
using T5Platform.Model.Parameters;

namespace T5Platform.Model.Differentiating;

/// <summary>The loss of the output layer and its gradient, in closed form and a part of the tokens at a time: logits are the largest tensor of all.</summary>
/// <remarks>
/// For one token with logits l, target y and Z = Σ exp(l): the loss is -l[y] + log Z + c·log²Z, and its derivative by l is
/// softmax(l)·(1 + 2c·log Z) - onehot(y). With smoothing s, s of the onehot's 1 is spread evenly over the V ids.
/// </remarks>
internal sealed class OutputGradient(OutputLayer output, MatrixProducts products, double zLoss, double smoothing)
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

        return (new((float)_negativeLogLikelihood, (float)(zLoss * _zLoss), count) { Smoothing = (float)_smoothing }, gradient.MoveToOuterDisposeScope());
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
        _negativeLogLikelihood -= ofTarget.sum().to(ScalarType.Float64).item<double>();
        if (smoothing != 0) _smoothing += smoothing * (ofTarget - logProbability.mean([-1], keepdim: true)).sum().to(ScalarType.Float64).item<double>();
        var softmax = logProbability.exp_();
        if (zLoss != 0)
        {
            var logZ = logits.gather(-1, targets) - ofTarget;                        // [n, 1]
            _zLoss += logZ.square().sum().to(ScalarType.Float64).item<double>();
            softmax.mul_((logZ * (2 * zLoss)).add_(1));
        }

        if (smoothing != 0) softmax.sub_(smoothing / logits.shape[1]);
        return products.Narrow(softmax.scatter_add_(1, targets, full_like(ofTarget, smoothing - 1)));
    }

    private void AddToWeight(Tensor byLogits, Tensor scaled)
    {
        var sum = Gradients.Of(output.Weight);
        if (byLogits.dtype == sum.dtype) sum.addmm_(byLogits.t(), scaled);
        else sum.add_(byLogits.t().matmul(scaled));
    }
}
