namespace T5Platform.Deploy.Tests.Prometheus;

/// <summary>Whether an expression keeps to deploy/metrics.txt.</summary>
internal static class MetricsContract
{
    public static void AssertKnown(IReadOnlyList<MetricDefinition> metrics, string expression)
    {
        var named = PromqlNames.Metrics(expression);
        Assert.True(named.Count > 0, $"no metric in {expression}");
        var definitions = named.Select(name => metrics.FirstOrDefault(metric => metric.Series.Contains(name))
            ?? throw new Xunit.Sdk.XunitException($"{name}, in {expression}, is not in deploy/metrics.txt")).ToList();
        // job and instance are given by the scrape, le by a histogram's buckets.
        var labels = definitions.SelectMany(metric => metric.Labels).Concat(["job", "instance", "le"]).ToHashSet();
        Assert.All(PromqlNames.Labels(expression), label => Assert.True(labels.Contains(label), $"no metric in {expression} has a label {label}"));
    }
}
