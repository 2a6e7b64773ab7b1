namespace T5Platform.Deploy.Tests.Prometheus;

[Trait("speed", "unit")]
public sealed class PromqlNamesTests
{
    private const string Expression = """
        histogram_quantile(0.99, sum by (le, pool) (rate(a_bucket{state="free|x_y",run=~"$run"}[5m])))
        / on (pool) group_left () max without (instance) (b:c) > 1e3 or vector(0) unless absent(d offset 5m)
        """;

    [Fact]
    public void Metrics_AreTheNamesThatAreNeitherFunctionsNorLabels() =>
        Assert.Equal(["a_bucket", "b:c", "d"], PromqlNames.Metrics(Expression));

    [Fact]
    public void Labels_AreThoseMatchedAndGroupedBy() =>
        Assert.Equal(["instance", "le", "pool", "run", "state"], PromqlNames.Labels(Expression).Order());
}
