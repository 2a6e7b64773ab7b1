namespace T5Platform.Storage.Writing;

/// <summary>Table <c>metric_points</c>. One writer: ShardGrain of rank 0.</summary>
public interface IMetricWriter
{
    /// <summary>
    /// Writes the points by COPY into a staging table and one statement that keeps, for each (run, step), the newest
    /// generation, and drops those of a generation older than the run's stored one. Durable when it returns. Returns how many
    /// were written.
    /// </summary>
    Task<int> Write(IReadOnlyList<MetricPoint> points, CancellationToken cancellationToken = default);
}
