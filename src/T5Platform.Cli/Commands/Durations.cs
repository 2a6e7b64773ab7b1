using System.CommandLine.Parsing;
using System.Globalization;

namespace T5Platform.Cli.Commands;

/// <summary>Durations as people type them: <c>90s</c>, <c>2m</c>, <c>1.5h</c>, <c>1d</c>.</summary>
internal static class Durations
{
    /// <summary>The duration that an option was given.</summary>
    public static TimeSpan Read(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Of(text) is { } time)
            return time;
        result.AddError($"'{text}' is no duration; 90s, 2m, 1.5h and 1d are");
        return default;
    }

    /// <summary>The duration of a text; null when it is none.</summary>
    public static TimeSpan? Of(string text) =>
        text.Length > 1 && Unit(text[^1]) is { } unit && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count * unit.TotalDays <= 10_000
            ? unit * count
            : null;

    private static TimeSpan? Unit(char unit) => unit switch
    {
        's' => TimeSpan.FromSeconds(1),
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        'd' => TimeSpan.FromDays(1),
        _ => null,
    };
}
