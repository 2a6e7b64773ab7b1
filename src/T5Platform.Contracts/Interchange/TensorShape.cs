namespace T5Platform.Contracts.Interchange;

/// <summary>A tensor's name and shape.</summary>
public sealed record TensorShape(string Name, params IReadOnlyList<long> Shape)
{
    /// <summary>How many numbers it has.</summary>
    public long Numbers => Shape.Aggregate(1L, static (product, size) => product * size);
}
