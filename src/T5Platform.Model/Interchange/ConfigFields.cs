using System.Text.Json;
using System.Text.Json.Nodes;
using T5Platform.Model.Configuration;

namespace T5Platform.Model.Interchange;

/// <summary>Fields of a JSON object, read with a note of every one that is not as it should be. A field that is null is absent.</summary>
internal sealed class ConfigFields(JsonObject root)
{
    private readonly List<ConfigProblem> _problems = [];

    public IReadOnlyList<ConfigProblem> Problems => _problems;

    /// <summary>A whole number; without another value it must be there.</summary>
    public int Number(string name, int? otherwise = null) => Value(name, otherwise, "a whole number");

    public double Fraction(string name, double otherwise) => Value<double>(name, otherwise, "a number");

    public bool Truth(string name, bool otherwise) => Value<bool>(name, otherwise, "true or false");

    public T OneOf<T>(string name, Dictionary<string, T> known, T otherwise)
    {
        if (root[name] is not { } node) return otherwise;
        if (node.GetValueKind() == JsonValueKind.String && known.TryGetValue(node.GetValue<string>(), out var value)) return value;
        _problems.Add(new(name, node.ToJsonString(), string.Join(" or ", known.Keys)));
        return otherwise;
    }

    /// <summary>A field that may only have one of these values, or be absent.</summary>
    public void Fixed(string name, params string[] allowed)
    {
        if (root[name] is { } node && !allowed.Contains(node.ToString(), StringComparer.Ordinal))
            _problems.Add(new(name, node.ToJsonString(), string.Join(" or ", allowed)));
    }

    private T Value<T>(string name, T? otherwise, string allowed)
        where T : struct
    {
        if (root[name] is not { } node)
        {
            if (otherwise is null) _problems.Add(new(name, "absent", allowed));
            return otherwise ?? default;
        }

        if (node is JsonValue value && value.TryGetValue<T>(out var read)) return read;
        _problems.Add(new(name, node.ToJsonString(), allowed));
        return otherwise ?? default;
    }
}
