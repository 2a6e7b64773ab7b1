namespace T5Platform.Model.Parameters;

/// <summary>A prefix of parameter names under which a part of the network makes its parameters.</summary>
internal sealed class ParameterScope
{
    private readonly NamedParameters _parameters;
    private readonly string _prefix;
    private readonly ulong _seed;
    private readonly Device _device;
    private readonly ScalarType _dtype;

    public ParameterScope(NamedParameters parameters, ulong seed, Device device, ScalarType dtype)
        : this(parameters, prefix: "", seed, device, dtype)
    {
    }

    private ParameterScope(NamedParameters parameters, string prefix, ulong seed, Device device, ScalarType dtype) =>
        (_parameters, _prefix, _seed, _device, _dtype) = (parameters, prefix, seed, device, dtype);

    /// <summary>The scope one dot further in.</summary>
    public ParameterScope In(string name) => new(_parameters, $"{_prefix}{name}.", _seed, _device, _dtype);

    /// <summary>Makes the parameter <c>prefix.name.weight</c> and starts it from the seed and its own name.</summary>
    public Parameter Weight(string name, long[] shape, Initializer initializer)
    {
        var fullName = $"{_prefix}{name}.weight";
        var values = new float[shape.Aggregate(1L, static (product, size) => product * size)];
        initializer(values, new NormalNumbers(_seed, fullName));
        using var scope = NewDisposeScope();
        var parameter = new Parameter(tensor(values, shape, _dtype, _device));
        parameter.DetachFromDisposeScope();
        _parameters.Add(fullName, parameter);
        return parameter;
    }
}
