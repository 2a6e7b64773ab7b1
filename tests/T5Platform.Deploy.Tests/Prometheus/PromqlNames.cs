using System.Text.RegularExpressions;

namespace T5Platform.Deploy.Tests.Prometheus;

/// <summary>The metrics and the labels that an expression names, found without parsing it whole (promtool does that).</summary>
internal static partial class PromqlNames
{
    private static readonly HashSet<string> Words = ["and", "or", "unless", "bool", "offset", "by", "on", "without", "ignoring", "group_left", "group_right", "inf", "nan"];

    public static IReadOnlyCollection<string> Metrics(string expression)
    {
        var bare = Grouping().Replace(Matchers().Replace(Strings().Replace(expression, ""), " "), " ");
        return [.. Identifier().Matches(Range().Replace(bare, " ")).Select(match => match.Value).Where(name => !Words.Contains(name)).Distinct()];
    }

    public static IReadOnlyCollection<string> Labels(string expression)
    {
        var bare = Strings().Replace(expression, "");
        var matched = Matchers().Matches(bare).SelectMany(braces => MatcherLabel().Matches(braces.Value)).Select(match => match.Groups[1].Value);
        var grouped = Grouping().Matches(bare).SelectMany(match => match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return [.. matched.Concat(grouped).Distinct()];
    }

    [GeneratedRegex("\"(\\\\.|[^\"\\\\])*\"|'[^']*'")]
    private static partial Regex Strings();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Matchers();

    [GeneratedRegex(@"([a-zA-Z_][a-zA-Z0-9_]*)\s*(=~|!~|!=|=)")]
    private static partial Regex MatcherLabel();

    [GeneratedRegex(@"\b(?:by|on|without|ignoring|group_left|group_right)\s*\(([^)]*)\)")]
    private static partial Regex Grouping();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<![a-zA-Z0-9_:.])[a-zA-Z_:][a-zA-Z0-9_:]*(?![a-zA-Z0-9_:]*\s*\()")]
    private static partial Regex Identifier();
}
