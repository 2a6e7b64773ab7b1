using System.Text.Json;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Tenants;

namespace T5Platform.Scheduling.Recording;

/// <summary>One cycle, whole: what it looked at, how it was set, what it decided. As text it can be kept and run again elsewhere.</summary>
public sealed record CycleRecord
{
    /// <summary>The moment.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The pods.</summary>
    public required IReadOnlyList<PodSnapshot> Pods { get; init; }

    /// <summary>The leases.</summary>
    public required IReadOnlyList<SliceLease> Leases { get; init; }

    /// <summary>Who waited.</summary>
    public required IReadOnlyList<SliceRequest> Queue { get; init; }

    /// <summary>What people call holders.</summary>
    public required IReadOnlyList<Known<LeaseHolder, string>> Names { get; init; }

    /// <summary>What was known of holders.</summary>
    public required IReadOnlyList<Known<LeaseHolder, HolderFacts>> Facts { get; init; }

    /// <summary>The quotas.</summary>
    public required IReadOnlyList<TenantPolicy> Tenants { get; init; }

    /// <summary>What tenants used.</summary>
    public required IReadOnlyList<Known<TenantId, double>> Usage { get; init; }

    /// <summary>Moves of the last hour.</summary>
    public required IReadOnlyList<Known<TenantId, int>> MovedLately { get; init; }

    /// <summary>Migrations of the last hour.</summary>
    public required int MigratedLately { get; init; }

    /// <summary>Nodes that had to be emptied.</summary>
    public required IReadOnlyList<NodeNotice> Notices { get; init; }

    /// <summary>Nodes that had failed.</summary>
    public required IReadOnlyList<NodeHistory> Histories { get; init; }

    /// <summary>Places that were kept.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>How the cycle was set.</summary>
    public required SchedulingOptions Options { get; init; }

    /// <summary>What it decided, a line each.</summary>
    public required IReadOnlyList<string> Decided { get; init; }

    /// <summary>The record of a cycle.</summary>
    public static CycleRecord Of(ClusterSnapshot snapshot, SchedulingOptions options, CycleOutcome outcome) => new()
    {
        Now = snapshot.Now,
        Pods = snapshot.Pods,
        Leases = snapshot.Leases,
        Queue = snapshot.Queue,
        Names = [.. snapshot.HolderNames.Select(entry => new Known<LeaseHolder, string>(entry.Key, entry.Value))],
        Facts = [.. snapshot.Facts.Select(entry => new Known<LeaseHolder, HolderFacts>(entry.Key, entry.Value))],
        Tenants = snapshot.Tenants,
        Usage = [.. snapshot.Usage.Select(entry => new Known<TenantId, double>(entry.Key, entry.Value))],
        MovedLately = [.. snapshot.MovedLately.Select(entry => new Known<TenantId, int>(entry.Key, entry.Value))],
        MigratedLately = snapshot.MigratedLately,
        Notices = snapshot.Notices,
        Histories = snapshot.Histories,
        Promises = snapshot.Promises,
        Options = options,
        Decided = OutcomeLines.Of(outcome),
    };

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="JsonException">It is no record.</exception>
    public static CycleRecord Parse(string text) => JsonSerializer.Deserialize<CycleRecord>(text) ?? throw new JsonException("There is no record in it.");

    /// <summary>As JSON.</summary>
    public string ToText() => JsonSerializer.Serialize(this);

    /// <summary>What the cycle looked at.</summary>
    public ClusterSnapshot Snapshot() => new()
    {
        Now = Now,
        Pods = Pods,
        Leases = Leases,
        Queue = Queue,
        HolderNames = Names.ToDictionary(known => known.Of, known => known.What),
        Facts = Facts.ToDictionary(known => known.Of, known => known.What),
        Tenants = Tenants,
        Usage = Usage.ToDictionary(known => known.Of, known => known.What),
        MovedLately = MovedLately.ToDictionary(known => known.Of, known => known.What),
        MigratedLately = MigratedLately,
        Notices = Notices,
        Histories = Histories,
        Promises = Promises,
    };

    /// <summary>Runs the cycle again. The lines that differ, <c>-</c> for what was and <c>+</c> for what is decided; none when all is as it was.</summary>
    public IReadOnlyList<string> Replay()
    {
        var now = OutcomeLines.Of(SchedulingCycle.Decide(Snapshot(), Options));
        return [.. Decided.Except(now).Select(line => $"- {line}"), .. now.Except(Decided).Select(line => $"+ {line}")];
    }
}
