namespace T5Platform.Scheduling.Cycle;

/// <summary>What an operator may set about the cycle.</summary>
public sealed record SchedulingOptions
{
    /// <summary>The defaults.</summary>
    public static readonly SchedulingOptions Default = new();

    /// <summary>
    /// How old a request that does not fit must be before it is the head: then a place is kept for it, and nothing behind it in
    /// the queue delays it. Until then smaller ones may pass it. 0 (strict order) to a day; 60 s unless set.
    /// </summary>
    public TimeSpan HeadBlocksAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Who goes first among equals.</summary>
    public QueueOrder Order { get; init; } = QueueOrder.Age;

    /// <summary>Whether anybody behind a head may start before it. Off makes a strict queue.</summary>
    public bool Backfill { get; init; } = true;

    /// <summary>Where the shortest go first: how long anybody may have waited before nobody goes before it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromDays(60);

    /// <summary>Where the shortest go first: waiting so long halves what a holder counts as needing.</summary>
    public TimeSpan WaitHalves { get; init; } = TimeSpan.FromDays(21);

    /// <summary>Where the shortest go first: the device time above which all count as needing the same, and go by how long they waited.</summary>
    public TimeSpan LargeCountsAs { get; init; } = TimeSpan.FromDays(32);

    /// <summary>What is added to <see cref="Patience"/>, as a share of the time that the holder needs in all.</summary>
    public double PatienceShare { get; init; } = 0.1;

    /// <summary>Where the shortest go first: what an unmeasured holder is taken to need, for that is how long it takes to measure it.</summary>
    public TimeSpan Probe { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many requests a cycle looks at, from the front of the queue; those behind them get neither a place nor a reason.</summary>
    public int LookAt { get; init; } = 100_000;

    /// <summary>Whether leases may be taken back for others.</summary>
    public bool Preempt { get; init; } = true;

    /// <summary>No gang is moved, resized or preempted before it ran so long on its slice.</summary>
    public TimeSpan MinimumRun { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A victim must need so many times what the one that takes its place needs.</summary>
    public double Hysteresis { get; init; } = 2;

    /// <summary>Requests for which a cycle may preempt.</summary>
    public int PreemptForAtMost { get; init; } = 8;

    /// <summary>What a gang that must leave has to write its checkpoint.</summary>
    public TimeSpan ReleaseWithin { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether elastic gangs are resized.</summary>
    public bool Resize { get; init; } = true;

    /// <summary>A gang grows only when it saves so many times what the restart costs.</summary>
    public double GrowthMustPay { get; init; } = 3;

    /// <summary>Whether gangs are moved together.</summary>
    public DefragmentMode Defragment { get; init; } = DefragmentMode.On;

    /// <summary>Migrations within an hour, over all tenants.</summary>
    public int MigrationsPerHour { get; init; } = 60;

    /// <summary>A migration may cost this share of the device time that the one it makes room for needs.</summary>
    public double MigrationMayCost { get; init; } = 0.5;

    /// <summary>Whether everybody who waits is told why; off where nobody reads it.</summary>
    public bool Explain { get; init; } = true;

    /// <summary>Whether everybody who waits is also told the rectangle that it is likeliest to get. It takes longer than the cycle itself.</summary>
    public bool Outlooks { get; init; }
}
