namespace T5Platform.Model.Parameters;

/// <summary>Sums of gradients as autograd keeps them.</summary>
internal static class Gradients
{
    /// <summary>The sum so far, to add to in place; zeros where there was none.</summary>
    public static Tensor Of(Parameter parameter) => parameter.grad ?? (parameter.grad = zeros_like(parameter, requires_grad: false));
}
