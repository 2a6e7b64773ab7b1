using System.Globalization;
using T5Platform.Contracts.Specs;

namespace T5Platform.Web.Dashboard.Experiments;

/// <summary>Seeds, and what decides how many there are to be, as people type them.</summary>
internal static class SeedsText
{
    private const long Largest = (1L << 53) - 1;

    /// <summary>What a list of seeds has to be.</summary>
    public static string InWords { get; } = $"1 to {ExperimentSpec.MostSeeds} different whole numbers from 0 on, separated by commas";

    /// <summary>The seeds; null: the text is no list of them.</summary>
    public static IReadOnlyList<long>? Read(string text)
    {
        var seeds = new List<long>();
        foreach (var part in text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) || seed > Largest || seeds.Contains(seed))
                return null;
            seeds.Add(seed);
        }

        return seeds.Count is >= 1 and <= ExperimentSpec.MostSeeds ? seeds : null;
    }

    /// <summary>A standard error, in points; null: the text is none.</summary>
    public static double? ReadError(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var error) && error > 0 && double.IsFinite(error) ? error : null;

    /// <summary>How many seeds a row may come to have; null: the text is no such number.</summary>
    public static int? ReadMost(string text) => int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var most) && most is >= 2 and <= ExperimentSpec.MostSeeds ? most : null;
}
