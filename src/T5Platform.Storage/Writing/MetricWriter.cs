using Npgsql;
using NpgsqlTypes;

namespace T5Platform.Storage.Writing;

/// <summary><see cref="IMetricWriter"/> over Postgres, on connections of its own that keep a staging table.</summary>
internal sealed class MetricWriter : IMetricWriter, IAsyncDisposable
{
    private const int Connections = 4;

    // Of the session, not in the log: a crash may lose it, since nothing was promised yet.
    private const string StageSql = """
        create temporary table metric_staging
            (number integer, run_id uuid, step bigint, generation bigint, loss real, learning_rate real, tokens integer, seconds double precision, at timestamptz)
        on commit delete rows
        """;

    private const string CopySql =
        "copy metric_staging (number, run_id, step, generation, loss, learning_rate, tokens, seconds, at) from stdin (format binary)";

    // Sorted by key, so that two writers of overlapping points cannot deadlock.
    private const string MergeSql = """
        insert into metric_points (run_id, step, generation, loss, learning_rate, tokens, seconds, at)
        select distinct on (s.run_id, s.step) s.run_id, s.step, s.generation, s.loss, s.learning_rate, s.tokens, s.seconds, s.at
        from metric_staging s
        join runs r on r.id = s.run_id and s.generation >= r.generation
        order by s.run_id, s.step, s.generation desc, s.number desc
        on conflict (run_id, step) do update set
            generation = excluded.generation, loss = excluded.loss, learning_rate = excluded.learning_rate,
            tokens = excluded.tokens, seconds = excluded.seconds, at = excluded.at
        where excluded.generation >= metric_points.generation
        """;

    private readonly NpgsqlDataSource _source;

    public MetricWriter(string connectionString)
    {
        // Returned connections are not reset, or the staging table would be made anew for every batch.
        var builder = new NpgsqlDataSourceBuilder(connectionString)
        {
            ConnectionStringBuilder = { NoResetOnClose = true, MaxPoolSize = Connections, ApplicationName = "t5platform-metrics", MaxAutoPrepare = 2, AutoPrepareMinUsages = 2 },
        };
        builder.UsePhysicalConnectionInitializer(Stage, StageAsync);
        _source = builder.Build();
    }

    public async Task<int> Write(IReadOnlyList<MetricPoint> points, CancellationToken cancellationToken = default)
    {
        if (points.Count == 0)
            return 0;
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await Copy(points, connection, cancellationToken);
        await using var merge = new NpgsqlCommand(MergeSql, connection, transaction);
        var written = await merge.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static async Task Copy(IReadOnlyList<MetricPoint> points, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync(CopySql, cancellationToken);
        for (var number = 0; number < points.Count; number++)
            await Row(copy, number, points[number], cancellationToken);
        await copy.CompleteAsync(cancellationToken);
    }

    private static async Task Row(NpgsqlBinaryImporter copy, int number, MetricPoint point, CancellationToken cancellationToken)
    {
        await copy.StartRowAsync(cancellationToken);
        await copy.WriteAsync(number, NpgsqlDbType.Integer, cancellationToken);
        await copy.WriteAsync(point.Run.Value, NpgsqlDbType.Uuid, cancellationToken);
        await copy.WriteAsync(point.Step, NpgsqlDbType.Bigint, cancellationToken);
        await copy.WriteAsync(point.Generation.Value, NpgsqlDbType.Bigint, cancellationToken);
        await copy.WriteAsync(point.Loss, NpgsqlDbType.Real, cancellationToken);
        await copy.WriteAsync(point.LearningRate, NpgsqlDbType.Real, cancellationToken);
        await copy.WriteAsync(point.Tokens, NpgsqlDbType.Integer, cancellationToken);
        await copy.WriteAsync(point.Seconds, NpgsqlDbType.Double, cancellationToken);
        await copy.WriteAsync(point.At.ToUniversalTime(), NpgsqlDbType.TimestampTz, cancellationToken);
    }

    private static void Stage(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(StageSql, connection);
        command.ExecuteNonQuery();
    }

    private static async Task StageAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(StageSql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
