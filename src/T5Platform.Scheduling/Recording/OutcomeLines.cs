using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;

namespace T5Platform.Scheduling.Recording;

/// <summary>What a cycle decided, a line each, in its order.</summary>
public static class OutcomeLines
{
    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> Of(CycleOutcome outcome) =>
    [
        .. outcome.Decisions.Select(Line),
        .. outcome.Waiting.Select(waiting => $"{waiting.Request.Holder} waits, {waiting.Reason.Code}: {waiting.Reason.Sentence}"),
    ];

    private static string Line(SchedulingDecision decision) => decision switch
    {
        Grant grant => $"{grant.Request.Holder} gets {grant.Rectangle} of {grant.Pod} as {grant.Parallelism}{string.Concat(grant.Further.Select(slice => $" and {slice.Rectangle} of {slice.Pod}"))}",
        Revoke revoke => $"{revoke.Lease} is taken back, {revoke.Why}, by {revoke.Deadline:u}: {revoke.Sentence}",
        Migrate migrate => $"{migrate.Lease} moves to {migrate.Rectangle} of {migrate.Pod} by {migrate.Deadline:u}: {migrate.Sentence}",
        Resize resize => $"{resize.Lease} becomes {resize.Parallelism} at {resize.Rectangle} of {resize.Pod} by {resize.Deadline:u}: {resize.Sentence}",
        _ => throw new InvalidOperationException($"Nobody knows how to write {decision}."),
    };
}
