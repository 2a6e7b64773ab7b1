using System.Collections;

namespace T5Platform.Model.Parameters;

/// <summary>
/// A network's parameters in a fixed order (embedding, encoder, decoder, output; inside a block as Hugging Face lists them),
/// each tied tensor once. The order depends on the configuration alone, so it can number optimiser state and messages.
/// </summary>
public sealed class NamedParameters : IReadOnlyList<NamedParameter>, IDisposable
{
    private readonly List<NamedParameter> _inOrder = [];
    private readonly Dictionary<string, Parameter> _byName = new(StringComparer.Ordinal);

    /// <summary>Number of parameters (tensors, not numbers).</summary>
    public int Count => _inOrder.Count;

    /// <summary>Numbers in all parameters together, those of this part of the network.</summary>
    public long ElementCount => _inOrder.Sum(static parameter => parameter.Value.numel());

    /// <summary>The parameter at a place in the order.</summary>
    public NamedParameter this[int index] => _inOrder[index];

    /// <summary>The parameter of that name.</summary>
    /// <exception cref="KeyNotFoundException">The network has no such parameter.</exception>
    public Parameter this[string name] => _byName.TryGetValue(name, out var value)
        ? value
        : throw new KeyNotFoundException($"The network has no parameter '{name}'.");

    /// <summary>Whether the network has a parameter of that name.</summary>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>Forgets all gradients: they become absent, not zero.</summary>
    public void ClearGradients()
    {
        foreach (var (_, value) in _inOrder) value.grad = null;
    }

    /// <summary>Lets the parameters that a rule names train, and freezes the others: they get no gradient (<see cref="Freezing.TrainedParts"/>).</summary>
    /// <param name="trains">Whether the parameter of a name trains.</param>
    public void Train(Func<string, bool> trains)
    {
        ArgumentNullException.ThrowIfNull(trains);
        foreach (var (name, value) in _inOrder)
        {
            value.requires_grad = trains(name);
            if (!value.requires_grad) value.grad = null;
        }
    }

    /// <inheritdoc />
    public IEnumerator<NamedParameter> GetEnumerator() => _inOrder.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Frees every tensor.</summary>
    public void Dispose()
    {
        foreach (var (_, value) in _inOrder) value.Dispose();
    }

    internal void Add(string name, Parameter value, int? split)
    {
        _byName.Add(name, value);
        _inOrder.Add(new(name, value) { Split = split });
    }
}
