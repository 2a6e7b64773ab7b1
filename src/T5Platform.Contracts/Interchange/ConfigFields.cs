using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Contracts.Interchange;

/// <summary>Fields of a JSON object, read with a note of every one that is not as it should be. A field that is null is absent.</summary>
internal sealed class ConfigFields(JsonObject root)
{
    private const int LongestShown = 60;
    private readonly List<ConfigProblem> _problems = [];

    public IReadOnlyList<ConfigProblem> Problems => _problems;

    /// <summary>A size, as large as a spec may say it; without another value it must be there.</summary>
    public int Size(string name, SpecField bounds, int? otherwise = null) => Whole(name, (long)bounds.Minimum!.Value, (long)bounds.Maximum!.Value, otherwise);

    /// <summary>A whole number between two others; without another value it must be there.</summary>
    public int Whole(string name, long least, long greatest, int? otherwise = null) =>
        Value(name, otherwise, $"a whole number from {least} to {greatest}", number => number >= least && number <= greatest);

    /// <summary>A number for which something holds.</summary>
    public double Number(string name, double otherwise, string allowed, Func<double, bool> holds) =>
        Value<double>(name, otherwise, allowed, number => double.IsFinite(number) && holds(number));

    public bool Truth(string name, bool otherwise) => Value<bool>(name, otherwise, "true or false", static _ => true);

    public T OneOf<T>(string name, Dictionary<string, T> known, T otherwise)
    {
        if (root[name] is not { } node) return otherwise;
        if (node.GetValueKind() == JsonValueKind.String && known.TryGetValue(node.GetValue<string>(), out var value)) return value;
        Refuse(name, node, string.Join(" or ", known.Keys));
        return otherwise;
    }

    /// <summary>A field that may only have one of these values, or be absent.</summary>
    public void Fixed(string name, params string[] allowed)
    {
        if (root[name] is { } node && !allowed.Contains(node.ToString(), StringComparer.Ordinal)) Refuse(name, node, string.Join(" or ", allowed));
    }

    private T Value<T>(string name, T? otherwise, string allowed, Func<T, bool> holds)
        where T : struct
    {
        if (root[name] is not { } node)
        {
            if (otherwise is null) _problems.Add(new(name, "absent", allowed));
            return otherwise ?? default;
        }

        if (node is JsonValue value && value.TryGetValue<T>(out var read) && holds(read)) return read;
        Refuse(name, node, allowed);
        return otherwise ?? default;
    }

    private void Refuse(string name, JsonNode node, string allowed)
    {
        var shown = node.ToJsonString();
        _problems.Add(new(name, shown.Length <= LongestShown ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown.AsSpan(0, LongestShown)}…"), allowed));
    }
}
