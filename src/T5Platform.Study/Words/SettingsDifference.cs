using System.Globalization;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Words;

/// <summary>How two experiments differ, in words.</summary>
public static class SettingsDifference
{
    /// <summary>A sentence for each setting that differs, in the order of paths; none when they are equal.</summary>
    /// <param name="one">The experiment that is described.</param>
    /// <param name="other">The one that it is held against.</param>
    public static IReadOnlyList<string> Sentences(SettingsTree one, SettingsTree other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (here, there) = (one.Leaves.ToDictionary(), other.Leaves.ToDictionary());
        return
        [
            .. here.Keys.Union(there.Keys).Order(StringComparer.Ordinal)
                .Where(path => here.GetValueOrDefault(path) != there.GetValueOrDefault(path))
                .Select(path => Sentence(path, here.GetValueOrDefault(path), there.GetValueOrDefault(path))),
        ];
    }

    private static string Sentence(string path, string? here, string? there)
    {
        var noun = SettingsWords.Noun(path);
        var text = (here, there) switch
        {
            (null, { } was) => $"{noun} does not apply, where it was {Shown(was)}",
            ({ } now, null) => $"{noun} is {Shown(now)}, where there was none",
            ({ } now, { } was) => $"{noun} is {Shown(now)} instead of {Shown(was)}",
            _ => noun,
        };
        return $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
    }

    private static string Shown(string value) =>
        long.TryParse(value, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) >= 10_000 ? number.ToString("N0", CultureInfo.InvariantCulture) : value.Replace('_', ' ');
}
