using Npgsql;

namespace T5Platform.Storage.Migrations;

/// <summary>Applies the embedded <c>orleans-*.sql</c>: what the ADO.NET providers for clustering and reminders need.</summary>
internal static class OrleansSchema
{
    /// <summary>Runs every script, in the order of their names, in one transaction.</summary>
    public static async Task Apply(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var name in Names())
            await Run(connection, await Text(name, cancellationToken), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static IEnumerable<string> Names() => typeof(OrleansSchema).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("orleans-", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static async Task Run(NpgsqlConnection connection, string script, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(script, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<string> Text(string name, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(typeof(OrleansSchema).Assembly.GetManifestResourceStream(name)!);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
