using Npgsql;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Writing;

/// <summary>Statements that answer whether they wrote.</summary>
internal static class FencedStatement
{
    /// <summary>Runs a statement whose only result is one boolean.</summary>
    public static async Task<StoreResult> Run(this Statement statement, NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = statement.On(source);
        return await command.ExecuteScalarAsync(cancellationToken) is true ? StoreResult.Written : StoreResult.Fenced;
    }
}
