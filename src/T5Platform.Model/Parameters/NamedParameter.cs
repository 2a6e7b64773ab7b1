namespace T5Platform.Model.Parameters;

/// <summary>A parameter and the name that Hugging Face's T5 gives it.</summary>
/// <param name="Name">For example <c>encoder.block.0.layer.0.SelfAttention.q.weight</c>.</param>
/// <param name="Value">The tensor; its gradient is in <c>Value.grad</c>. Owned by the model.</param>
public sealed record NamedParameter(string Name, Parameter Value)
{
    /// <summary>The dimension of which only a part is here (<see cref="Partitioning.Partition"/>); null: the parameter is whole.</summary>
    public int? Split { get; init; }
}
