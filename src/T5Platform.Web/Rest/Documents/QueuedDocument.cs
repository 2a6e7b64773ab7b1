using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Web.Rest.Documents;

/// <summary>One waiting request, and why it waits.</summary>
internal sealed record QueuedDocument
{
    /// <summary>Who asks: <c>run-…</c> or <c>evaluation-…</c>.</summary>
    public required string Holder { get; init; }

    /// <summary>What people call the holder.</summary>
    public required string Name { get; init; }

    /// <summary>For which life.</summary>
    public required long Generation { get; init; }

    /// <summary>Data × model parallelism.</summary>
    public required Parallelism Parallelism { get; init; }

    /// <summary>The most equal slices that it may span.</summary>
    public required int Slices { get; init; }

    /// <summary>The pool it wants.</summary>
    public required PoolId Pool { get; init; }

    /// <summary>Whose quota it counts against.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Priority.</summary>
    public required int Priority { get; init; }

    /// <summary>When the holder first asked.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Why it waits: a code …</summary>
    public required WaitCode Code { get; init; }

    /// <summary>… and a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>When it is expected to start, what that rests on, and the rectangle that it is likeliest to get; null until somebody has computed that.</summary>
    public ExpectedStart? Expected { get; init; }

    public static QueuedDocument Of(QueuedRequest queued) => new()
    {
        Holder = queued.Request.Holder.ToString(),
        Name = queued.Request.Name,
        Generation = queued.Request.Generation.Value,
        Parallelism = queued.Request.Parallelism,
        Slices = queued.Request.Slices,
        Pool = queued.Request.Pool,
        Tenant = queued.Request.Tenant,
        Priority = queued.Request.Priority,
        SubmittedAt = queued.Request.SubmittedAt,
        Code = queued.Reason.Code,
        Reason = queued.Reason.Sentence,
        Expected = queued.Expected,
    };
}
