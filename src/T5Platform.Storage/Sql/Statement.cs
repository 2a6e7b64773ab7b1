using Npgsql;
using NpgsqlTypes;
using T5Platform.Storage.Json;

namespace T5Platform.Storage.Sql;

/// <summary>A parametrised statement. Every parameter names its type: a null has none of its own.</summary>
internal sealed class Statement(string sql)
{
    private readonly List<NpgsqlParameter> _parameters = [];

    public Statement Uuid(string name, Guid? value) => Add(name, NpgsqlDbType.Uuid, value);

    public Statement Uuids(string name, IEnumerable<Guid> values) => Add(name, NpgsqlDbType.Array | NpgsqlDbType.Uuid, values.ToArray());

    public Statement Text(string name, string? value) => Add(name, NpgsqlDbType.Text, StorableText.Of(value));

    public Statement Texts(string name, IEnumerable<string> values) => Add(name, NpgsqlDbType.Array | NpgsqlDbType.Text, values.Select(StorableText.Of).ToArray());

    public Statement Choice<T>(string name, T value) where T : struct, Enum => Text(name, EnumText<T>.Of(value));

    public Statement Number(string name, long value) => Add(name, NpgsqlDbType.Bigint, value);

    public Statement Numbers(string name, IEnumerable<int> values) => Add(name, NpgsqlDbType.Array | NpgsqlDbType.Integer, values.ToArray());

    public Statement Integer(string name, int value) => Add(name, NpgsqlDbType.Integer, value);

    public Statement Flag(string name, bool value) => Add(name, NpgsqlDbType.Boolean, value);

    public Statement Time(string name, DateTimeOffset? value) => Add(name, NpgsqlDbType.TimestampTz, value?.ToUniversalTime());

    public Statement Json<T>(string name, T? value) where T : class => Add(name, NpgsqlDbType.Jsonb, value is null ? null : StorageJson.Write(value));

    /// <summary>As a command of its own.</summary>
    public NpgsqlCommand On(NpgsqlDataSource source) => Fill(source.CreateCommand(sql));

    /// <summary>As a command of its own, on a connection.</summary>
    public NpgsqlCommand On(NpgsqlConnection connection) => Fill(new NpgsqlCommand(sql, connection));

    /// <summary>As one of a batch.</summary>
    public NpgsqlBatchCommand InBatch()
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddRange(_parameters.ToArray());
        return command;
    }

    private NpgsqlCommand Fill(NpgsqlCommand command)
    {
        command.Parameters.AddRange(_parameters.ToArray());
        return command;
    }

    private Statement Add(string name, NpgsqlDbType type, object? value)
    {
        _parameters.Add(new(name, type) { Value = value ?? DBNull.Value });
        return this;
    }
}
