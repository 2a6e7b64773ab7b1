namespace T5Platform.Deploy.Tests.Grafana;

/// <summary>One query of a dashboard.</summary>
public sealed record DashboardQuery
{
    /// <summary>The panel's title.</summary>
    public required string Panel { get; init; }

    /// <summary>The query's letter in its panel.</summary>
    public required string RefId { get; init; }

    /// <summary>As it stands in the file, with Grafana's variables.</summary>
    public required string Raw { get; init; }

    /// <summary>As Grafana sends it to Prometheus: every variable filled in.</summary>
    public required string Expression { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Panel} {RefId}: {Expression}";
}
