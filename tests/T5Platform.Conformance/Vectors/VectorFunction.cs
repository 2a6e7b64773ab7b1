namespace T5Platform.Conformance.Vectors;

/// <summary>A function that is one expression.</summary>
internal sealed class VectorFunction(Func<VectorCase, object?> call) : IVectorFunction
{
    public object? Call(VectorCase vector) => call(vector);
}
