using System.Globalization;
using System.Text.RegularExpressions;

namespace T5Platform.Data.Texts;

/// <summary>Numbers as Python's <c>float()</c> reads them.</summary>
public static partial class PythonNumber
{
    /// <summary>The number, or null: blanks at the ends and underscores between digits are allowed, so are inf and nan.</summary>
    public static double? Read(string text)
    {
        var stripped = PythonText.Strip(text);
        if (Named(stripped) is { } named) return named;
        if (!Shape().IsMatch(stripped)) return null;
        return double.Parse(stripped.Replace("_", string.Empty, StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static double? Named(string text) => text.TrimStart('+', '-').ToLowerInvariant() switch
    {
        _ when text.Length > 0 && text.TrimStart('+', '-').Length < text.Length - 1 => null,
        "inf" or "infinity" => text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
        "nan" => double.NaN,
        _ => null,
    };

    [GeneratedRegex(@"\A[+-]?([0-9](_?[0-9])*(\.([0-9](_?[0-9])*)?)?|\.[0-9](_?[0-9])*)([eE][+-]?[0-9](_?[0-9])*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
