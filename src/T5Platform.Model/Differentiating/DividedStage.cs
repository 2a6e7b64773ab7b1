using T5Platform.Model.Layers;

namespace T5Platform.Model.Differentiating;

/// <summary>
/// A layer of which each device holds a part. On the way there the parts of its result are added up, on the way back those of the gradient of
/// what it saw; the norm before and the residual path after are the same on all devices.
/// </summary>
/// <remarks>Three small graphs, cut where devices meet: no code of ours runs inside autograd.</remarks>
internal sealed class DividedStage(BlockLayer layer, StageOptions options) : IStage
{
    private readonly NoiseTape _noise = new();
    private Tensor? _input;
    private Graphs? _graphs;

    public Tensor Forward(Tensor x)
    {
        _input = x.detach().requires_grad_();
        if (!options.Recompute) return (_graphs = Run(options.Partition.Sum)).Output.detach();
        using var untracked = no_grad();
        using var scope = NewDisposeScope();
        return Run(options.Partition.Sum).Output.detach().MoveToOuterDisposeScope();
    }

    public Tensor Backward(Tensor gradient)
    {
        using var scope = NewDisposeScope();
        if (options.Recompute) _noise.Rewind();
        // The residual path is a sum: its gradients do not depend on the sum's value, so that parts need not be added up again.
        var graphs = _graphs ?? Run(static part => part);
        graphs.Output.backward([gradient]);
        graphs.Part.backward([graphs.Sum.grad!.to(graphs.Part.dtype)]);
        graphs.Normed.backward([options.Partition.Sum(graphs.Seen.grad!).to(graphs.Normed.dtype)]);
        var result = _input!.grad!;
        Free();
        return result.MoveToOuterDisposeScope();
    }

    private Graphs Run(Func<Tensor, Tensor> sum) => options.Taped(_noise, () =>
    {
        var normed = layer.Norm(_input!);
        var seen = normed.detach().requires_grad_();
        var part = layer.Rest(seen);
        var summed = sum(part.detach()).requires_grad_();
        return new Graphs(normed, seen, part, summed, options.Dropout.Residual(_input!, summed));
    });

    private void Free()
    {
        _noise.Clear();
        _graphs?.Dispose();
        _input!.Dispose();
    }

    /// <param name="Normed">End of the first graph, which begins with the input.</param>
    /// <param name="Seen">The same, where the second begins.</param>
    /// <param name="Part">End of the second.</param>
    /// <param name="Sum">Of all parts, where the third begins, beside the input.</param>
    /// <param name="Output">End of the third.</param>
    private sealed record Graphs(Tensor Normed, Tensor Seen, Tensor Part, Tensor Sum, Tensor Output) : IDisposable
    {
        public void Dispose()
        {
            foreach (var tensor in new[] { Normed, Seen, Part, Sum, Output }) tensor.Dispose();
        }
    }
}
