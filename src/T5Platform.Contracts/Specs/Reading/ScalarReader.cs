using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>Reads one text or number and checks it against its field. What is bad is told to <c>bad</c>, which answers null.</summary>
internal static class ScalarReader
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    public static object? Text(SpecField field, JsonElement element, KnownNames known, Func<string, string, object?> bad)
    {
        if (SpecText.Of(element) is not { } text)
            return bad(SpecErrorCode.WrongType, $"{SpecText.Shown(element)} holds half of a surrogate pair; it is no text.");
        if (LengthRange.Violation(field, text.EnumerateRunes().Count(), "character") is { } violation)
            return bad(SpecErrorCode.OutOfRange, violation);
        if (field.Allowed is { } allowed && !allowed.Contains(text))
            return bad(SpecErrorCode.NotAllowed, NotAmong(element, text, allowed));
        if (field.Pattern is { } pattern && !Regex(pattern).IsMatch(text))
            return bad(SpecErrorCode.NotAllowed, $"{SpecText.Shown(element)} is not of the form: {field.PatternInWords}.");
        return known.For(field.Names, text) is { } names && !names.Contains(text)
            ? bad(SpecErrorCode.NotAllowed, NotAmong(element, text, [.. names.Order(StringComparer.Ordinal)]))
            : text;
    }

    public static object? Whole(SpecField field, JsonElement element, Func<string, string, object?> bad)
    {
        if (IsNotWhole(element))
            return bad(SpecErrorCode.WrongType, $"{SpecText.Shown(element)} is not a whole number.");
        var exact = decimal.TryParse(element.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        if (!exact || value < Least(field) || value > Greatest(field))
            return bad(SpecErrorCode.OutOfRange, $"{SpecText.Shown(element)} is out of range; allowed: {Allowed(field)}.");
        return field.AllowedNumbers is { } numbers && !numbers.Contains((long)value)
            ? bad(SpecErrorCode.NotAllowed, $"{SpecText.Shown(element)} is not allowed; allowed: {Allowed(field)}.")
            : (long)value;
    }

    public static object? Number(SpecField field, JsonElement element, Func<string, string, object?> bad)
    {
        return element.TryGetDouble(out var value) && double.IsFinite(value) && value >= field.Minimum && value <= field.Maximum
            ? value
            : bad(SpecErrorCode.OutOfRange, $"{SpecText.Shown(element)} is out of range; allowed: {Allowed(field)}.");
    }

    /// <summary>1.0 and 1e3 are whole; 1.5 and 1e-400 are not; what is too large to tell is out of range instead.</summary>
    private static bool IsNotWhole(JsonElement element)
    {
        if (!element.TryGetDouble(out var value))
            return false;
        var isZero = element.GetRawText().TakeWhile(character => character is not ('e' or 'E')).All(character => character is not (>= '1' and <= '9'));
        return value != Math.Truncate(value) || (value == 0 && !isZero);
    }

    private static long Least(SpecField field) => field.Minimum is { } least ? (long)least : field.AllowedNumbers!.Min();

    private static long Greatest(SpecField field) => field.Maximum is { } greatest ? (long)greatest : field.AllowedNumbers!.Max();

    private static string Allowed(SpecField field) => field.AllowedNumbers is { } numbers
        ? string.Join(", ", numbers)
        : $"{SpecText.Number(field.Minimum!.Value)} to {SpecText.Number(field.Maximum!.Value)}";

    private static string NotAmong(JsonElement element, string text, IReadOnlyCollection<string> allowed) =>
        $"{SpecText.Shown(element)} is not allowed; allowed: {string.Join(", ", allowed)}.{NearestName.Hint(text, allowed)}";

    // \z, since $ would let a line feed pass at the end.
    private static Regex Regex(string pattern) => Patterns.GetOrAdd(pattern, static text =>
        new($@"^(?:{text})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
}
