using System.Text.Json;
using T5Platform.Conformance.Cases;

namespace T5Platform.Conformance.Vectors.Scoring;

/// <summary>Values of any kind as class numbers: whole numbers are their own, other values get numbers from 10^6 on.</summary>
internal sealed class JsonClasses
{
    private const int FirstOther = 1_000_000;
    private readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);

    public int[] Of(JsonElement list) => [.. list.Items().Select(Class)];

    private int Class(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean() ? 1 : 0;
        if (value.ValueKind == JsonValueKind.Number && value.GetDouble() is var number && number == Math.Truncate(number) && Math.Abs(number) < FirstOther)
            return (int)number;
        var text = value.GetRawText();
        if (!_others.TryGetValue(text, out var found)) _others.Add(text, found = FirstOther + _others.Count);
        return found;
    }

    public static double[] Doubles(JsonElement list) => [.. list.Items().Select(static value => value.ValueKind == JsonValueKind.Number
        ? value.GetDouble()
        : throw new MalformedCaseException($"{value.GetRawText()} is no number"))];
}
