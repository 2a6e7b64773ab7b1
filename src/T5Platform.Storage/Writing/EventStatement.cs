using T5Platform.Storage.Json;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Writing;

/// <summary>How history is appended within the statement of the change that it tells of.</summary>
internal static class EventStatement
{
    /// <summary>A CTE that appends <c>@events</c> for each row of the CTE <c>saved</c>: so for none when that wrote nothing.</summary>
    public const string Cte = """
        history as (
            insert into events (at, kind, sentence, experiment_id, holder_kind, holder_id, generation, node)
            select e.at, e.kind, e.sentence, e."experimentId", e."holderKind", e."holderId", e.generation, e.node
            from saved, rows from (jsonb_to_recordset(@events) as (
                at timestamptz, kind text, sentence text, "experimentId" uuid, "holderKind" text, "holderId" uuid, generation bigint, node text))
                with ordinality e
            order by e.ordinality)
        """;

    /// <summary>Gives a statement its <c>@events</c>.</summary>
    public static Statement Events(this Statement statement, IReadOnlyList<EventRecord> events) =>
        statement.Json("events", events.Select(Line.Of).ToArray());

    private sealed record Line(
        DateTimeOffset At, string Kind, string Sentence, Guid? ExperimentId, string? HolderKind, Guid? HolderId, long Generation, string? Node)
    {
        public static Line Of(EventRecord line) => new(
            line.At.ToUniversalTime(), line.Kind, line.Sentence, line.Experiment?.Value,
            line.Holder is { } holder ? EnumText<HolderKind>.Of(holder.Kind) : null, line.Holder?.Value, line.Generation.Value, line.Node?.Value);
    }
}
