using System.Text.Json;

namespace T5Platform.Conformance.Vectors.Texts;

/// <summary>Examples of a case as the text functions need them.</summary>
internal static class TextCase
{
    /// <summary>A function from one example to one.</summary>
    public static VectorFunction Each(Func<JsonElement, VectorCase, object> step) =>
        new(vector => Examples(vector).Select(example => step(example, vector)));

    /// <summary>A function from one example to any number.</summary>
    public static VectorFunction Many(Func<JsonElement, VectorCase, IEnumerable<object>> step) =>
        new(vector => Examples(vector).SelectMany(example => step(example, vector)));

    /// <summary>The examples, as often as the case says.</summary>
    public static IEnumerable<JsonElement> Examples(VectorCase vector)
    {
        var examples = vector.Inputs.Required("examples").Items();
        return Enumerable.Repeat(examples, vector.Inputs.IntOrNull("repeat") ?? 1).SelectMany(static all => all);
    }

    /// <summary>Inputs and targets, and fields that travel along where the example has them.</summary>
    public static Dictionary<string, object?> Pair(string inputs, string targets, params IEnumerable<(string Name, object? Value)> others)
    {
        var pair = new Dictionary<string, object?> { ["inputs"] = inputs, ["targets"] = targets };
        foreach (var (name, value) in others)
            if (value is not null) pair[name] = value;
        return pair;
    }

    public static object? Optional(JsonElement example, string name) => example.Optional(name) is { } value ? value : null;

    /// <summary>A text, or a number as it is written.</summary>
    public static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
