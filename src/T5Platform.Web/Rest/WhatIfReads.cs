using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.WhatIf;
using T5Platform.Web.ControlPlane;
using T5Platform.Web.Rest.Documents;

namespace T5Platform.Web.Rest;

/// <summary>What the scheduler would do if something were otherwise. Asking changes nothing.</summary>
internal static class WhatIfReads
{
    private const double UsualNotice = 60;
    private const double LongestNotice = 7 * 24 * 3_600;

    /// <summary>If there were one more pod: <c>?mesh=4x4</c>, with <c>block</c> the block of each of its nodes (all of it unless given) in <c>pool</c>.</summary>
    public static Task<Results<Ok<WhatIfDocument>, ProblemHttpResult>> Pod(
        string? mesh, string? block, string? pool, IControlPlane controlPlane, CancellationToken cancellationToken) =>
        !MeshShape.TryParse(mesh, out var shape) ? Bad($"mesh is '{mesh}'; rows x columns are expected, as in 4x4, each 1 to 1024.")
        : !MeshShape.TryParse(block ?? mesh, out var node) ? Bad($"block is '{block}'; rows x columns are expected, as in 2x4, each 1 to 1024.")
        : Ask(new WhatIfPod(new(pool ?? "default"), shape, node), controlPlane, cancellationToken);

    /// <summary>If somebody who waits had another priority: <c>?holder=run-…&amp;priority=50</c>.</summary>
    public static Task<Results<Ok<WhatIfDocument>, ProblemHttpResult>> Priority(
        string? holder, int? priority, IControlPlane controlPlane, CancellationToken cancellationToken) =>
        !IdText.TryReadHolder(holder, out var who) ? Bad($"holder is '{holder}'; run-… or evaluation-… is expected, as the queue shows it.")
        : priority is not { } value ? Bad("priority is missing; -100 to 100 is allowed.")
        : Ask(new WhatIfPriority(who, value), controlPlane, cancellationToken);

    /// <summary>If a node were drained: <c>?node=node-3</c>, with <c>withinSeconds</c> the time that it would have (60 unless given).</summary>
    public static Task<Results<Ok<WhatIfDocument>, ProblemHttpResult>> Drain(
        string? node, double? withinSeconds, IControlPlane controlPlane, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(node) ? Bad("node is missing; the name of a node is expected.")
        : (withinSeconds ?? UsualNotice) is var seconds && !(seconds is >= 1 and <= LongestNotice) ? Bad(FormattableString.Invariant($"withinSeconds is {seconds}; 1 to {LongestNotice} is allowed."))
        : Ask(new WhatIfDrain(new(node), TimeSpan.FromSeconds(seconds)), controlPlane, cancellationToken);

    private static async Task<Results<Ok<WhatIfDocument>, ProblemHttpResult>> Ask(WhatIfQuestion question, IControlPlane controlPlane, CancellationToken cancellationToken) =>
        await controlPlane.WhatIf(question, cancellationToken) switch
        {
            { Away: { } sentence } => Problems.Away(sentence),
            { Value.Taken: { Code: "not-allowed" or "out-of-range" } wrong } => Problems.BadRequest(wrong.Code, wrong.Sentence!),
            { Value.Taken: { IsAccepted: false } refusal } => Problems.Refused(refusal),
            var answer => TypedResults.Ok(WhatIfDocument.Of(answer.Value!)),
        };

    private static Task<Results<Ok<WhatIfDocument>, ProblemHttpResult>> Bad(string sentence) =>
        Task.FromResult<Results<Ok<WhatIfDocument>, ProblemHttpResult>>(Problems.BadRequest("not-allowed", sentence));
}
