using static TorchSharp.torch.nn.functional;

namespace T5Platform.Benchmarks.Training;

/// <summary>One product of tokens with a parameter, and both of its way back.</summary>
/// <param name="Rows">Tokens.</param>
/// <param name="In">The parameter's columns.</param>
/// <param name="Out">The parameter's rows.</param>
/// <param name="Times">How often it is in a step.</param>
internal sealed record Product(long Rows, long In, long Out, long Times)
{
    /// <summary>A multiplication and an addition, there and twice back.</summary>
    public double Operations => 2.0 * 3 * Rows * In * Out * Times;

    /// <summary>The bare products, with nothing between them.</summary>
    public void Run()
    {
        using var untracked = no_grad();
        using var scope = NewDisposeScope();
        Tensor x = ones(Rows, In), weight = ones(Out, In), gradient = ones(Rows, Out);
        for (var i = 0; i < Times; i++)
        {
            linear(x, weight).Dispose();
            gradient.matmul(weight).Dispose();
            gradient.t().matmul(x).Dispose();
        }
    }
}
