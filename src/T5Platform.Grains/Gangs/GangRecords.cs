using T5Platform.Contracts.Runs;
using T5Platform.Grains.Runs;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Gangs;

/// <summary>What is stored beside a status: its attempt and its events. Pure.</summary>
internal static class GangRecords
{
    /// <summary>The attempt that a transition is about: the life that ended in it, or the present one.</summary>
    public static AttemptRecord? Attempt(LeaseHolder holder, RunStatus before, RunStatus after, DateTimeOffset now)
    {
        // What begins again after an end leaves the record of its last life as it is.
        var again = before.IsSettled && !after.IsSettled;
        var ended = !again && (before.Generation != after.Generation || after.IsSettled);
        var life = ended && !before.IsUnborn ? before : after;
        if (life.IsUnborn)
            return null;
        return new()
        {
            Holder = holder,
            Generation = life.Generation,
            Lease = life.Lease,
            StartedAt = life.Lease?.GrantedAt,
            EndedAt = ended && !before.IsUnborn ? now : null,
            FromStep = life.ResumeFrom?.Step ?? 0,
            ToStep = life.Lease is null ? 0 : after.Step,
            ReasonCode = ended ? after.State == RunState.Completed ? "completed" : after.ReasonCode : null,
            Reason = ended ? after.Reason : null,
        };
    }

    /// <summary>The events among the effects.</summary>
    public static IReadOnlyList<EventRecord> Events(GangBook book, Generation generation, IEnumerable<RunEffect> effects, DateTimeOffset now) =>
    [
        .. effects.OfType<RunEffect.RecordEvent>().Select(effect => new EventRecord
        {
            At = now,
            Kind = effect.Kind,
            Sentence = effect.Sentence,
            Experiment = book.Experiment,
            Holder = book.Holder,
            Generation = generation,
            Node = effect.Node,
        }),
    ];
}
