namespace T5Platform.Model.Differentiating;

/// <summary>A piece of a stack: forward now, backward later, once.</summary>
internal interface IStage
{
    /// <summary>x → y. Nothing of the graph leaves the stage.</summary>
    Tensor Forward(Tensor x);

    /// <summary>dL/dy → dL/dx; adds dL/dp to the gradient of every parameter p that the stage uses. It then frees what it kept.</summary>
    Tensor Backward(Tensor gradient);
}
