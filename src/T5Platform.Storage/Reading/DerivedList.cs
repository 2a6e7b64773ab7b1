using Npgsql;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;
using T5Platform.Storage.Json;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Reading;

/// <summary>Who was derived from an experiment: their specs say so, and nothing else does.</summary>
internal static class DerivedList
{
    private const string Sql = """
        select id, state, spec from experiments
        where spec ->> 'extends' = @parent
           or split_part(spec ->> 'initialCheckpoint', '@', 1) = any (@runs)
           or exists (select 1 from jsonb_array_elements(spec -> 'rows') as row where split_part(row ->> 'initialCheckpoint', '@', 1) = any (@runs))
        order by submitted_at, id
        """;

    public static async Task<IReadOnlyList<DerivedExperiment>> Read(NpgsqlDataSource source, ExperimentId parent, IEnumerable<RunId> runs, CancellationToken cancellationToken)
    {
        await using var command = new Statement(Sql)
            .Text("parent", parent.ToString())
            .Texts("runs", runs.Select(static run => new RunCheckpointName(run, null).ToString()))
            .On(source);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var list = new List<DerivedExperiment>();
        while (await reader.ReadAsync(cancellationToken))
            list.Add(new() { Id = new(reader.GetGuid(0)), State = EnumText<ExperimentState>.Parse(reader.GetString(1)), Spec = StorageJson.Read<ExperimentSpec>(reader.GetString(2)) });
        return list;
    }
}
