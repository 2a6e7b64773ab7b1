using T5Platform.Model.Layers;

namespace T5Platform.Model.Differentiating;

/// <summary>A stage that every device computes alike, with what lies between kept or computed again.</summary>
/// <remarks>
/// The graph of autograd reaches over one stage only. So backward is a plain call with the gradient that the stage after it left, no
/// code of ours runs inside autograd, and a failure is an exception where it happens.
/// </remarks>
internal sealed class Stage(Func<Tensor, Tensor> function, StageOptions options) : IStage
{
    private readonly NoiseTape _noise = new();
    private Tensor? _input, _output;

    public Tensor Forward(Tensor x)
    {
        _input = x.detach().requires_grad_();
        if (options.Recompute)
        {
            using var untracked = no_grad();
            using var scope = NewDisposeScope();
            return Run().detach().MoveToOuterDisposeScope();
        }

        _output = Run();
        return _output.detach();
    }

    public Tensor Backward(Tensor gradient)
    {
        using var scope = NewDisposeScope();
        if (options.Recompute) _noise.Rewind();
        var output = options.Recompute ? Run() : _output!;
        output.backward([gradient]);
        var result = _input!.grad!;
        Free();
        return result.MoveToOuterDisposeScope();
    }

    private Tensor Run() => options.Taped(_noise, () => function(_input!));

    private void Free()
    {
        _noise.Clear();
        _output?.Dispose();
        _input!.Dispose();
    }
}
