using System.Globalization;

namespace T5Platform.Web.Dashboard.Formatting;

/// <summary>Times, counts and sizes as people say them.</summary>
internal static class Humane
{
    /// <summary>"just now", "42 s ago", "3 min ago", "2 h ago", "5 d ago".</summary>
    public static string Ago(DateTimeOffset then, DateTimeOffset now) =>
        now - then < TimeSpan.FromSeconds(2) ? "just now" : $"{Coarse(now - then)} ago";

    /// <summary>"850 ms", "42 s", "3 min 20 s", "2 h 5 min", "5 d 3 h".</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { Ticks: <= 0 } => "0 s",
        { TotalSeconds: < 1 } => $"{time.TotalMilliseconds:0} ms",
        { TotalSeconds: < 60 } => $"{time.Seconds} s",
        { TotalMinutes: < 60 } => $"{time.Minutes} min {time.Seconds} s",
        { TotalHours: < 24 } => $"{time.Hours} h {time.Minutes} min",
        _ => $"{time.Days} d {time.Hours} h",
    };

    /// <summary>"1,234,567".</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"0", "12 KiB", "3.4 MiB".</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{Short(bytes / 1024.0)} KiB",
        < 1024L * 1024 * 1024 => $"{Short(bytes / (1024.0 * 1024))} MiB",
        _ => $"{Short(bytes / (1024.0 * 1024 * 1024))} GiB",
    };

    /// <summary>Three significant digits: "12,300", "12.3", "1.23", "0.0123".</summary>
    public static string Short(double value)
    {
        if (!double.IsFinite(value))
            return value.ToString(CultureInfo.InvariantCulture);
        var magnitude = Math.Abs(value);
        var decimals = magnitude switch { >= 100 or 0 => 0, >= 10 => 1, >= 1 => 2, >= 0.1 => 3, _ => 4 };
        return value.ToString("N" + decimals, CultureInfo.InvariantCulture);
    }

    /// <summary>A share as CSS writes it: "12.34%".</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.##}%");

    /// <summary>A share for people, never 100 % before it is whole: "99 %".</summary>
    public static string WholePercent(double share) => share >= 1 ? "100 %" : $"{(int)Math.Clamp(100 * share, 0, 99)} %";

    /// <summary>Three significant digits whatever the size, as for learning rates: "0.01", "0.00316", "1E-05".</summary>
    public static string Significant(double value) => value.ToString("G3", CultureInfo.InvariantCulture);

    /// <summary>A whole number with the sign that typographers use: "−10".</summary>
    public static string Signed(long number) => number < 0 ? $"−{Count(-number)}" : Count(number);

    /// <summary>"1 run", "3 runs".</summary>
    public static string Several(long count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{Count(count)} {many ?? one + "s"}";

    /// <summary>"2026-03-01 14:05:09 UTC".</summary>
    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Coarse(TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => $"{(int)time.TotalSeconds} s",
        { TotalMinutes: < 60 } => $"{(int)time.TotalMinutes} min",
        { TotalHours: < 48 } => $"{(int)time.TotalHours} h",
        _ => $"{(int)time.TotalDays} d",
    };
}
