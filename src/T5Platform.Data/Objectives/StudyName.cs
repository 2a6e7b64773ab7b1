using System.Globalization;
using System.Text.RegularExpressions;

namespace T5Platform.Data.Objectives;

/// <summary>
/// A name of the study's configurations, which holds an objective's numbers: <c>span_3_15</c> is spans of mean length 3 at 15 %,
/// <c>iid_25_u_u</c> replaced spans at 25 %, <c>iid_15_d_d</c> dropped tokens, <c>iid_15_m_f</c> MASS-style, <c>iid_15_r10s90_f</c> BERT-style
/// with 10 % random tokens, <c>all_permute</c> deshuffling.
/// </summary>
internal sealed partial record StudyName(string Objective, double? Rate, double? Mean, double? RandomShare)
{
    /// <summary>Those of the paper's tables 4 to 7.</summary>
    public static IReadOnlyList<string> OfTheStudy { get; } =
    [
        "iid_10_u_u", "iid_15_u_u", "iid_25_u_u", "iid_50_u_u", "iid_15_d_d", "iid_15_m_f", "iid_15_r10s90_f",
        "span_2_15", "span_3_15", "span_5_15", "span_10_15", "all_permute",
    ];

    /// <summary>Null if it is no such name.</summary>
    public static StudyName? Read(string name)
    {
        if (name == "all_permute") return new StudyName("deshuffling", null, null, null);
        if (Spans().Match(name) is { Success: true } spans) return new("span_corruption", Share(spans, "rate"), Number(spans, "mean"), null);
        if (Tokens().Match(name) is not { Success: true } tokens) return null;
        return tokens.Groups["style"].Value switch
        {
            "u_u" => new("iid_denoising", Share(tokens, "rate"), null, null),
            "d_d" => new("drop_tokens", Share(tokens, "rate"), null, null),
            "m_f" => new("mass_style", Share(tokens, "rate"), null, null),
            _ when Number(tokens, "random") + Number(tokens, "sentinel") == 100 => new("bert_style", Share(tokens, "rate"), null, Share(tokens, "random")),
            _ => null,
        };
    }

    /// <summary>The options with the name's numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for another number than the name does.</exception>
    public ObjectiveOptions Options(ObjectiveOptions asked)
    {
        var usual = new ObjectiveOptions();
        return asked with
        {
            CorruptionRate = Agreed(nameof(asked.CorruptionRate), asked.CorruptionRate, usual.CorruptionRate, Rate),
            MeanSpanLength = Agreed(nameof(asked.MeanSpanLength), asked.MeanSpanLength, usual.MeanSpanLength, Mean),
            RandomTokenShare = Agreed(nameof(asked.RandomTokenShare), asked.RandomTokenShare, usual.RandomTokenShare, RandomShare),
        };
    }

    private double Agreed(string field, double asked, double usual, double? own)
    {
        if (own is not { } number) return asked;
        return asked == usual || asked == number
            ? number
            : throw new ArgumentOutOfRangeException(field, asked, $"{field} is {asked}, but the objective's name says {number}; leave one of them out.");
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static double Share(Match match, string group) => Number(match, group) / 100;

    [GeneratedRegex("^span_(?<mean>[1-9][0-9]{0,2})_(?<rate>[1-9][0-9]?)(_u_u)?$")]
    private static partial Regex Spans();

    [GeneratedRegex("^iid_(?<rate>[1-9][0-9]?)_(?<style>u_u|d_d|m_f|r(?<random>[0-9]{1,3})s(?<sentinel>[0-9]{1,3})_f)$")]
    private static partial Regex Tokens();
}
