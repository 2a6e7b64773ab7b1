using T5Platform.Contracts.Runs;

namespace T5Platform.Grains.Runs;

/// <summary>What an event made of a status.</summary>
internal sealed record Transition
{
    private Transition(RunStatus status, IReadOnlyList<RunEffect> effects, bool significant) =>
        (Status, Effects, Significant) = (status, effects, significant);

    /// <summary>What is true now.</summary>
    public RunStatus Status { get; }

    /// <summary>What follows, in order.</summary>
    public IReadOnlyList<RunEffect> Effects { get; }

    /// <summary>Whether the status must be stored before anything follows. A step's progress and a sign of life need not be.</summary>
    public bool Significant { get; }

    /// <summary>To be stored.</summary>
    public static Transition To(RunStatus status, params IEnumerable<RunEffect> effects) => new(status, [.. effects], significant: true);

    /// <summary>Kept in memory, stored with the next that must be.</summary>
    public static Transition Lightly(RunStatus status, params IEnumerable<RunEffect> effects) => new(status, [.. effects], significant: false);

    /// <summary>The status stays.</summary>
    public static Transition Stay(RunStatus status, params IEnumerable<RunEffect> effects) => new(status, [.. effects], significant: false);
}
