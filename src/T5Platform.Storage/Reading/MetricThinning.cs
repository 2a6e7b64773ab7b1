namespace T5Platform.Storage.Reading;

/// <summary>
/// Thins a curve of n points to L: the one at place k (from 1) stays when ⌊kL/n⌋ exceeds ⌊(k−1)L/n⌋. These are exactly
/// min(n, L) points, evenly spread, and the last is one of them.
/// </summary>
internal static class MetricThinning
{
    /// <summary>Parameters: the run, the first step, L.</summary>
    public const string Sql = """
        select run_id, step, generation, loss, learning_rate, tokens, seconds, at
        from (
            select *, row_number() over (order by step) as place, count(*) over () as points
            from metric_points where run_id = {0} and step >= {1}) as numbered
        where place * {2} / points > (place - 1) * {2} / points or points <= {2}
        """;
}
