using T5Platform.Grains.Tenants;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Tenants;

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

    /// <summary>How often a sweep looks what became of its trials. 20 ms to 1 h.</summary>
    public TimeSpan SweepReconcileEvery { get; set; } = TimeSpan.FromSeconds(3);

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

    /// <summary>Who goes first among equals in priority: who asked first (Age), or who needs the least device time (ShortestFirst).</summary>
    public QueueOrder Order { get; set; } = QueueOrder.Age;

    /// <summary>Whether slices are taken back for requests of a higher priority.</summary>
    public bool Preempt { get; set; } = true;

    /// <summary>No gang is preempted, moved or resized before it ran so long on its slice. 0 to 1 day.</summary>
    public TimeSpan MinimumRun { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether elastic gangs are resized.</summary>
    public bool Resize { get; set; } = true;

    /// <summary>Whether gangs are moved together to make room for a larger one: Off, DryRun (found and logged only) or On.</summary>
    public DefragmentMode Defragment { get; set; } = DefragmentMode.On;

    /// <summary>How many gangs may be moved together within an hour. 0 to 100,000.</summary>
    public int MigrationsPerHour { get; set; } = SchedulingOptions.Default.MigrationsPerHour;

    /// <summary>What a restart is taken to cost, from being granted a slice to the first new step. 0 to 1 h.</summary>
    public TimeSpan RestartTakes { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The tenants with a quota, by name; while there is none, tenants count for nothing.</summary>
    public IDictionary<string, TenantOptions> Tenants { get; } = new Dictionary<string, TenantOptions>(StringComparer.Ordinal);

    /// <summary>How long it takes until half of what a tenant used is forgotten. 1 min to 365 days.</summary>
    public TimeSpan UsageHalfLife { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How often starts are forecast at most, while somebody asks for them. 20 ms to 1 h.</summary>
    public TimeSpan ForecastEvery { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>A folder into which every cycle is recorded, so that it can be run again elsewhere; null: none is.</summary>
    public string? RecordCyclesTo { get; set; }

    /// <summary>How often each silo wakes what has not ended and sleeps. 1 s to 1 h.</summary>
    public TimeSpan WakeEvery { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Every option out of its range, as sentences.</summary>
    public IReadOnlyList<string> Errors() =>
    [
        .. OutOfRange(nameof(ReconcileEvery), ReconcileEvery, TimeSpan.FromMilliseconds(20), TimeSpan.FromMinutes(5)),
        .. OutOfRange(nameof(SweepReconcileEvery), SweepReconcileEvery, TimeSpan.FromMilliseconds(20), TimeSpan.FromHours(1)),
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
        .. OutOfRange(nameof(MinimumRun), MinimumRun, TimeSpan.Zero, TimeSpan.FromDays(1)),
        .. OutOfRange(nameof(RestartTakes), RestartTakes, TimeSpan.Zero, TimeSpan.FromHours(1)),
        .. MigrationsPerHour is < 0 or > 100_000 ? [$"{Section}:{nameof(MigrationsPerHour)} is {MigrationsPerHour}; allowed is 0 to 100000."] : Array.Empty<string>(),
        .. OutOfRange(nameof(ForecastEvery), ForecastEvery, TimeSpan.FromMilliseconds(20), TimeSpan.FromHours(1)),
        .. OutOfRange(nameof(UsageHalfLife), UsageHalfLife, TimeSpan.FromMinutes(1), TimeSpan.FromDays(365)),
        .. TenantRules.Errors($"{Section}:{nameof(Tenants)}", Tenants.AsReadOnly()),
        .. OutOfRange(nameof(WakeEvery), WakeEvery, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
    ];

    /// <summary>How a cycle is set.</summary>
    internal SchedulingOptions OfCycle() => new()
    {
        HeadBlocksAfter = HeadBlocksAfter,
        Order = Order,
        Preempt = Preempt,
        MinimumRun = MinimumRun,
        ReleaseWithin = StopWithin,
        Resize = Resize,
        Defragment = Defragment,
        MigrationsPerHour = MigrationsPerHour,
    };

    /// <summary>The tenants as a cycle sees them.</summary>
    internal IReadOnlyList<TenantPolicy> TenantsOfCycle() => [.. Tenants.OrderBy(tenant => tenant.Key, StringComparer.Ordinal).Select(tenant => tenant.Value.OfCycle(tenant.Key))];

    private static IEnumerable<string> OutOfRange(string name, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
            yield return $"{Section}:{name} is {value}; allowed is {least} to {most}.";
    }
}
