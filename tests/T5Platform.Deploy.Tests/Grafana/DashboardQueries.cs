using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace T5Platform.Deploy.Tests.Grafana;

/// <summary>
/// Reads the queries of a Grafana dashboard and fills its variables in, so that they can be sent to a Prometheus without a Grafana.
/// It stands on no other file but <see cref="DashboardQuery"/>: a test project may link both.
/// </summary>
public static partial class DashboardQueries
{
    /// <summary>What stands for Grafana's own variables and for "All" of a dashboard's; a test with short scrapes may shorten the times.</summary>
    public static IReadOnlyDictionary<string, string> Defaults { get; } = new Dictionary<string, string>
    {
        ["__rate_interval"] = "1m",
        ["__interval"] = "15s",
        ["__range"] = "5m",
        ["pool"] = ".*",
        ["run"] = ".*",
    };

    /// <summary>Every panel's queries, those in collapsed rows too.</summary>
    /// <param name="file">The dashboard's JSON.</param>
    /// <param name="variables">Values that go before <see cref="Defaults"/>.</param>
    /// <exception cref="KeyNotFoundException">A variable has no value.</exception>
    public static IReadOnlyList<DashboardQuery> Read(string file, IReadOnlyDictionary<string, string>? variables = null) =>
    [
        .. Panels(JsonNode.Parse(File.ReadAllText(file))!).SelectMany(panel => (panel["targets"] as JsonArray ?? []).OfType<JsonNode>().Select(target => new DashboardQuery
        {
            Panel = (string)panel["title"]!,
            RefId = (string)target["refId"]!,
            Raw = (string)target["expr"]!,
            Expression = FillIn((string)target["expr"]!, variables),
        })),
    ];

    /// <summary>The metric expressions behind the dashboard's own variables: label_values(<i>expression</i>, label).</summary>
    public static IReadOnlyList<string> ReadVariables(string file) =>
        [.. LabelValues().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>Replaces $name, ${name} and ${name:format}.</summary>
    public static string FillIn(string expression, IReadOnlyDictionary<string, string>? variables = null) =>
        Variable().Replace(expression, match => match.Groups["name"].Value is var name && variables?.TryGetValue(name, out var given) == true ? given : Defaults[name]);

    internal static IEnumerable<JsonNode> Panels(JsonNode dashboardOrRow) =>
        (dashboardOrRow["panels"] as JsonArray ?? []).OfType<JsonNode>().SelectMany(panel => Panels(panel).Prepend(panel));

    [GeneratedRegex(@"\$(?<name>[a-zA-Z_][a-zA-Z0-9_]*)|\$\{(?<name>[a-zA-Z_][a-zA-Z0-9_]*)(:[a-z]+)?\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"label_values\(([^,()]+),")]
    private static partial Regex LabelValues();
}
