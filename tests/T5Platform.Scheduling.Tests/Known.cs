using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Scheduling.Tests;

/// <summary>Snapshots with something known of their holders. The gang of lease <c>1</c> of a picture is <c>Known.Gang('1')</c>.</summary>
internal static class Known
{
    public static LeaseHolder Gang(char digit) => A.Holder(-digit);

    public static LeaseId Lease(char digit) => new(new Guid(digit, 0, 0, new byte[8]));

    /// <summary>A gang that runs since an hour, was measured, and can be moved.</summary>
    public static HolderFacts Running(double minutesLeft, string tenant = "default", int priority = 0, string? cut = null, double minutesSinceCheckpoint = 0) => new()
    {
        Tenant = new(tenant),
        Priority = priority,
        SubmittedAt = A.Noon.AddHours(-1),
        Movable = true,
        CheckpointedAt = A.Noon.AddMinutes(-minutesSinceCheckpoint),
        Parallelism = cut is null ? null : Cut(cut),
        Estimate = new() { Basis = EstimateBasis.Measured, At = A.Noon, Ran = TimeSpan.FromHours(1), Remaining = TimeSpan.FromMinutes(minutesLeft) },
    };

    public static HolderFacts Waiting(double minutes, string tenant = "default") => new()
    {
        Tenant = new(tenant),
        Restart = TimeSpan.Zero,
        Estimate = new() { Basis = EstimateBasis.Measured, At = A.Noon, Remaining = TimeSpan.FromMinutes(minutes) },
    };

    public static Parallelism Cut(string text) => text.Split('x') is [var data, var model] ? new(int.Parse(data), int.Parse(model)) : throw new ArgumentException(text);

    /// <summary>The same, with facts and with leases that stand since an hour.</summary>
    public static ClusterSnapshot With(this ClusterSnapshot snapshot, params (LeaseHolder Holder, HolderFacts Facts)[] facts) => snapshot with
    {
        Leases = [.. snapshot.Leases.Select(lease => lease with { GrantedAt = A.Noon.AddHours(-1) })],
        Facts = facts.ToDictionary(each => each.Holder, each => each.Facts),
        HolderNames = snapshot.Leases.ToDictionary(lease => lease.Holder, lease => $"{(char)lease.Id.Value.ToByteArray()[0]}"),
    };

    public static ClusterSnapshot On(this ClusterSnapshot snapshot, PodRules rules) =>
        snapshot with { Pods = [.. snapshot.Pods.Select(pod => pod with { Rules = rules })] };

    public static Grant Grants(this CycleOutcome outcome, SliceRequest request) => outcome.Decisions.OfType<Grant>().Single(grant => grant.Request == request);

    public static WaitReason Reason(this CycleOutcome outcome, SliceRequest request) => outcome.Waiting.Single(waiting => waiting.Request == request).Reason;
}
