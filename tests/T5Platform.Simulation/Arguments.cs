using System.Globalization;

namespace T5Platform.Simulation;

/// <summary>Arguments that come in pairs: <c>--name value</c>.</summary>
internal sealed class Arguments(IReadOnlyList<string> given)
{
    private readonly Dictionary<string, string> _values = given.Count % 2 == 0
        ? given.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
        : throw new FormatException($"'{given[^1]}' lacks its value.");

    public string this[string name] => _values.GetValueOrDefault(name) ?? throw new FormatException($"'{name}' is missing.");

    public string Text(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise);

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public double Number(string name, double otherwise) =>
        _values.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
