using System.Globalization;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>A moment as specs write it: a date and a time with its zone, <c>2026-12-01T18:00Z</c>.</summary>
public static class SpecTime
{
    /// <summary>Its form, as a regular expression.</summary>
    internal const string Pattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})";

    /// <summary>Its form in words.</summary>
    public const string PatternInWords = "a date and a time with its zone, as 2026-12-01T18:00Z";

    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <summary>The moment of a text, in UTC; null when it is none.</summary>
    public static DateTimeOffset? Read(string text) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    /// <summary>The text of a moment.</summary>
    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
