using System.Globalization;

namespace T5Platform.Cli.Drawing;

/// <summary>Times, counts and sizes as people say them.</summary>
internal static class Humane
{
    /// <summary>"850 ms", "42 s", "3 min 20 s", "2 h 5 min", "5 d 3 h".</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { Ticks: <= 0 } => "0 s",
        { TotalSeconds: < 1 } => $"{time.TotalMilliseconds:0} ms",
        { TotalMinutes: < 1 } => $"{time.Seconds} s",
        { TotalHours: < 1 } => $"{time.Minutes} min {time.Seconds} s",
        { TotalDays: < 1 } => $"{time.Hours} h {time.Minutes} min",
        _ => $"{time.Days} d {time.Hours} h",
    };

    /// <summary>"just now", "42 s ago", "3 min ago", "2 h ago", "5 d ago".</summary>
    public static string Ago(TimeSpan since) => since switch
    {
        { TotalSeconds: < 2 } => "just now",
        { TotalMinutes: < 1 } => $"{since.Seconds} s ago",
        { TotalHours: < 1 } => $"{since.Minutes} min ago",
        { TotalDays: < 2 } => $"{(int)since.TotalHours} h ago",
        _ => $"{since.Days} d ago",
    };

    /// <summary>"1,234,567".</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 run", "22 runs".</summary>
    public static string Count(long count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    /// <summary>"812 B", "12.0 KiB", "3.41 MiB".</summary>
    public static string Bytes(long bytes)
    {
        string[] units = ["B", "KiB", "MiB", "GiB", "TiB"];
        var (size, unit) = ((double)bytes, 0);
        for (; size >= 1024 && unit < units.Length - 1; unit++)
            size /= 1024;
        return unit == 0 ? $"{bytes} B" : $"{Short(size)} {units[unit]}";
    }

    /// <summary>Three significant digits, at least: "12,300", "12.3", "1.23", "0.0123".</summary>
    public static string Short(double value)
    {
        if (!double.IsFinite(value))
            return value.ToString(CultureInfo.InvariantCulture);
        var decimals = Math.Abs(value) switch { >= 100 or 0 => 0, >= 10 => 1, >= 1 => 2, >= 0.1 => 3, _ => 4 };
        return value.ToString($"N{decimals}", CultureInfo.InvariantCulture);
    }

    /// <summary>"812", "12.3 k", "3.41 M", "1.06 E": powers of a thousand, as operations are counted.</summary>
    public static string Decimal(double value)
    {
        string[] prefixes = ["", " k", " M", " G", " T", " P", " E", " Z", " Y"];
        var power = 0;
        for (; value >= 999.5 && power < prefixes.Length - 1; power++)
            value /= 1000;
        return power == 0 ? Count((long)value) : $"{Short(value)}{prefixes[power]}";
    }

    /// <summary>"2026-03-01 14:05:09 UTC".</summary>
    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>"14:05:09", in UTC.</summary>
    public static string Clock(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>"2026-03-01T14:05:09Z": for programs.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"not enough devices" of <c>not_enough_devices</c>.</summary>
    public static string Words(string code) => code.Replace('_', ' ').Replace('-', ' ');
}
