using T5Platform.Model.Layers;

namespace T5Platform.Model.Differentiating;

/// <summary>A piece of a stack: forward now, backward later, with what lies between kept or computed again.</summary>
/// <remarks>
/// The graph of autograd reaches over one stage only. So backward is a plain call with the gradient that the stage after it left, no
/// code of ours runs inside autograd, and a failure is an exception where it happens.
/// </remarks>
internal sealed class Stage(Func<Tensor, Tensor> function, Dropout dropout, bool recompute)
{
    private readonly NoiseTape _noise = new();
    private Tensor? _input, _output;

    /// <summary>x → y. Nothing of the graph leaves the stage.</summary>
    public Tensor Forward(Tensor x)
    {
        _input = x.detach().requires_grad_();
        if (recompute)
        {
            using var untracked = no_grad();
            using var scope = NewDisposeScope();
            return Run().detach().MoveToOuterDisposeScope();
        }

        _output = Run();
        return _output.detach();
    }

    /// <summary>dL/dy → dL/dx; adds dL/dp to the gradient of every parameter p that the stage uses. Once only: it then frees what it kept.</summary>
    public Tensor Backward(Tensor gradient)
    {
        using var scope = NewDisposeScope();
        if (recompute) _noise.Rewind();
        var output = recompute ? Run() : _output!;
        output.backward([gradient]);
        var result = _input!.grad!;
        Free();
        return result.MoveToOuterDisposeScope();
    }

    private Tensor Run()
    {
        dropout.Tape = recompute ? _noise : null;
        try
        {
            return function(_input!);
        }
        finally
        {
            dropout.Tape = null;
        }
    }

    private void Free()
    {
        _noise.Clear();
        _output?.Dispose();
        _input!.Dispose();
    }
}
