namespace T5Platform.Grains;

/// <summary>The clocks of the control plane. Section <c>Orchestration</c> of the configuration.</summary>
public sealed record OrchestrationOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Orchestration";

    /// <summary>How often a run or an evaluation looks whether something is overdue, and says again what its status implies. 20 ms to 5 min.</summary>
    public TimeSpan ReconcileEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often an experiment looks after its runs and evaluations without being told. 20 ms to 1 h.</summary>
    public TimeSpan ExperimentReconcileEvery { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often the scheduler runs a cycle, and tells holders of their leases, without being asked. 20 ms to 5 min.</summary>
    public TimeSpan SchedulerReconcileEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the scheduler gathers changes before a cycle. 0 to 1 s.</summary>
    public TimeSpan CycleDelay { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How old a request that does not fit must be before devices are kept for it. 0 to 1 day.</summary>
    public TimeSpan HeadBlocksAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a request waits for nodes that did not kill its holder before it takes any. 0 to 1 day.</summary>
    public TimeSpan ExclusionsLapseAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Silence after which a node is lost; agents say every 3 s that they live. 20 ms to 10 min.</summary>
    public TimeSpan NodeLostAfter { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a node has to come back after the control plane did, and holders to speak for shards found alive. 20 ms to 10 min.</summary>
    public TimeSpan AttachGrace { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a node's silence is measured. 10 ms to 1 min.</summary>
    public TimeSpan NodeCheckEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Silence after which a gang is taken for hung. 20 ms to 1 day.</summary>
    public TimeSpan HungAfter { get; set; } = TimeSpan.FromSeconds(120);

    /// <summary>How long a gang may take until every rank listens. 20 ms to 1 day.</summary>
    public TimeSpan StartWithin { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a preempted gang may take to write its checkpoint. 0 to 1 h.</summary>
    public TimeSpan StopWithin { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often each silo wakes what has not ended and sleeps. 1 s to 1 h.</summary>
    public TimeSpan WakeEvery { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Every option out of its range, as sentences.</summary>
    public IReadOnlyList<string> Errors() =>
    [
        .. OutOfRange(nameof(ReconcileEvery), ReconcileEvery, TimeSpan.FromMilliseconds(20), TimeSpan.FromMinutes(5)),
        .. OutOfRange(nameof(ExperimentReconcileEvery), ExperimentReconcileEvery, TimeSpan.FromMilliseconds(20), TimeSpan.FromHours(1)),
        .. OutOfRange(nameof(SchedulerReconcileEvery), SchedulerReconcileEvery, TimeSpan.FromMilliseconds(20), TimeSpan.FromMinutes(5)),
        .. OutOfRange(nameof(CycleDelay), CycleDelay, TimeSpan.Zero, TimeSpan.FromSeconds(1)),
        .. OutOfRange(nameof(HeadBlocksAfter), HeadBlocksAfter, TimeSpan.Zero, TimeSpan.FromDays(1)),
        .. OutOfRange(nameof(ExclusionsLapseAfter), ExclusionsLapseAfter, TimeSpan.Zero, TimeSpan.FromDays(1)),
        .. OutOfRange(nameof(NodeLostAfter), NodeLostAfter, TimeSpan.FromMilliseconds(20), TimeSpan.FromMinutes(10)),
        .. OutOfRange(nameof(AttachGrace), AttachGrace, TimeSpan.FromMilliseconds(20), TimeSpan.FromMinutes(10)),
        .. OutOfRange(nameof(NodeCheckEvery), NodeCheckEvery, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1)),
        .. OutOfRange(nameof(HungAfter), HungAfter, TimeSpan.FromMilliseconds(20), TimeSpan.FromDays(1)),
        .. OutOfRange(nameof(StartWithin), StartWithin, TimeSpan.FromMilliseconds(20), TimeSpan.FromDays(1)),
        .. OutOfRange(nameof(StopWithin), StopWithin, TimeSpan.Zero, TimeSpan.FromHours(1)),
        .. OutOfRange(nameof(WakeEvery), WakeEvery, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
    ];

    private static IEnumerable<string> OutOfRange(string name, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
            yield return $"{Section}:{name} is {value}; allowed is {least} to {most}.";
    }
}
