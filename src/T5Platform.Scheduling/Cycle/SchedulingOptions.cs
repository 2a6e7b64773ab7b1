namespace T5Platform.Scheduling.Cycle;

/// <summary>What an operator may set about the cycle.</summary>
public sealed record SchedulingOptions
{
    /// <summary>The defaults.</summary>
    public static readonly SchedulingOptions Default = new();

    /// <summary>
    /// How old a request that does not fit must be before it is the head: then a pod is kept for it, and nothing behind it in
    /// the queue starts there. Until then smaller ones may pass it. 0 (strict order) to a day; 60 s unless set.
    /// </summary>
    public TimeSpan HeadBlocksAfter { get; init; } = TimeSpan.FromSeconds(60);
}
