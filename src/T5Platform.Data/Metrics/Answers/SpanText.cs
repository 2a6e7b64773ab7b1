using System.Globalization;
using T5Platform.Data.Texts;

namespace T5Platform.Data.Metrics.Answers;

/// <summary>Answers written as a span of the context, <c>start: 2 end: 3</c>.</summary>
public static class SpanText
{
    /// <summary>The words of the context that a predicted span names; empty when it is no span.</summary>
    public static string Answer(string prediction, string context)
    {
        var parts = Words(prediction);
        if (parts.Length < 4 || Number(parts[1]) is not { } start || Number(parts[3]) is not { } end) return string.Empty;
        return string.Join(' ', Words(context).Skip(start).Take(Math.Max(0, end - start + 1)));
    }

    private static string[] Words(string text) => PythonText.Split(string.Concat(text.Select(static unit => PythonText.IsWord(unit) ? unit : ' ')));

    private static int? Number(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number : null;
}
