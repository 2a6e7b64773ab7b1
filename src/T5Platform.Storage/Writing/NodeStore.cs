using Microsoft.EntityFrameworkCore;
using Npgsql;
using T5Platform.Contracts.Nodes;
using T5Platform.Storage.Model;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Writing;

/// <summary><see cref="INodeStore"/> over Postgres.</summary>
internal sealed class NodeStore(NpgsqlDataSource source, IDbContextFactory<T5DbContext> contexts) : INodeStore
{
    private const string SaveSql = $"""
        with saved as (
            insert into nodes (id, pool, pod, health, state, saved_at) values (@id, @pool, @pod, @health, @state, @at)
            on conflict (id) do update set
                pool = excluded.pool, pod = excluded.pod, health = excluded.health, state = excluded.state, saved_at = excluded.saved_at
            returning 1),
        {EventStatement.Cte}
        select exists (select 1 from saved)
        """;

    public async Task<IReadOnlyList<NodeState>> All(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Nodes.OrderBy(row => row.Id).Select(row => row.State).ToListAsync(cancellationToken);
    }

    public async Task<NodeState?> Find(NodeId node, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.Nodes.SingleOrDefaultAsync(row => row.Id == node.Value, cancellationToken))?.State;
    }

    public Task Save(NodeState node, DateTimeOffset at, IReadOnlyList<EventRecord> events, CancellationToken cancellationToken = default) =>
        new Statement(SaveSql)
            .Text("id", node.Node.Value)
            .Text("pool", node.Pool.Value)
            .Text("pod", node.Pod.Value)
            .Choice("health", node.Health)
            .Json("state", node)
            .Time("at", at)
            .Events(events)
            .Run(source, cancellationToken);
}
