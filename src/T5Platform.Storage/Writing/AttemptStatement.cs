using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Writing;

/// <summary>How an attempt is upserted within the statement that saves its run or evaluation.</summary>
internal static class AttemptStatement
{
    /// <summary>A CTE that upserts the attempt when there is one and the CTE <c>saved</c> wrote its row.</summary>
    public const string Cte = """
        attempt as (
            insert into attempts (holder_kind, holder_id, generation, lease, started_at, ended_at, from_step, to_step, reason_code, reason)
            select @attempt_kind, @attempt_holder, @attempt_generation, @attempt_lease, @attempt_started, @attempt_ended,
                   @attempt_from, @attempt_to, @attempt_code, @attempt_reason
            from saved where @has_attempt
            on conflict (holder_kind, holder_id, generation) do update set
                lease = excluded.lease, started_at = excluded.started_at, ended_at = excluded.ended_at, from_step = excluded.from_step,
                to_step = excluded.to_step, reason_code = excluded.reason_code, reason = excluded.reason)
        """;

    /// <summary>Gives a statement its attempt.</summary>
    public static Statement Attempt(this Statement statement, AttemptRecord? attempt) => statement
        .Flag("has_attempt", attempt is not null)
        .Choice("attempt_kind", attempt?.Holder.Kind ?? default)
        .Uuid("attempt_holder", attempt?.Holder.Value)
        .Number("attempt_generation", attempt?.Generation.Value ?? 0)
        .Json("attempt_lease", attempt?.Lease)
        .Time("attempt_started", attempt?.StartedAt)
        .Time("attempt_ended", attempt?.EndedAt)
        .Number("attempt_from", attempt?.FromStep ?? 0)
        .Number("attempt_to", attempt?.ToStep ?? 0)
        .Text("attempt_code", attempt?.ReasonCode)
        .Text("attempt_reason", attempt?.Reason);
}
