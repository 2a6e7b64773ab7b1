using T5Platform.Model.Partitioning;

namespace T5Platform.Model.Parameters;

/// <summary>A prefix of parameter names under which a part of the network makes its parameters.</summary>
internal sealed class ParameterScope
{
    private readonly NamedParameters _parameters;
    private readonly string _prefix;
    private readonly ulong _seed;
    private readonly Device _device;
    private readonly ScalarType _dtype;
    private readonly Partition _partition;

    public ParameterScope(NamedParameters parameters, ulong seed, Device device, ScalarType dtype, Partition partition)
        : this(parameters, prefix: "", seed, device, dtype, partition)
    {
    }

    private ParameterScope(NamedParameters parameters, string prefix, ulong seed, Device device, ScalarType dtype, Partition partition) =>
        (_parameters, _prefix, _seed, _device, _dtype, _partition) = (parameters, prefix, seed, device, dtype, partition);

    /// <summary>The scope one dot further in.</summary>
    public ParameterScope In(string name) => new(_parameters, $"{_prefix}{name}.", _seed, _device, _dtype, _partition);

    /// <summary>Makes the parameter <c>prefix.name.weight</c> and starts it from the seed and its own name.</summary>
    /// <param name="name">What follows the prefix.</param>
    /// <param name="shape">Of the whole parameter.</param>
    /// <param name="initializer">Its first values.</param>
    /// <param name="split">The dimension of which a partition keeps its part; null: every device holds the whole. The values are those of the whole.</param>
    public Parameter Weight(string name, long[] shape, Initializer initializer, int? split = null)
    {
        var fullName = $"{_prefix}{name}.weight";
        var values = new float[shape.Aggregate(1L, static (product, size) => product * size)];
        initializer(values, new NormalNumbers(_seed, fullName));
        using var scope = NewDisposeScope();
        var parameter = new Parameter(Own(tensor(values, shape, _dtype, _device), split));
        parameter.DetachFromDisposeScope();
        _parameters.Add(fullName, parameter, _partition.Divides ? split : null);
        return parameter;
    }

    private Tensor Own(Tensor whole, int? split) => split is { } dimension && _partition.Divides ? _partition.Of(whole, dimension).clone() : whole;
}
