using T5Platform.Scheduling.Cycle;

namespace T5Platform.Simulation.Running;

/// <summary>What is simulated.</summary>
public sealed record SimulationOptions
{
    /// <summary><c>fifo</c>, <c>backfill</c> or <c>t5</c>.</summary>
    public string Policy { get; init; } = "t5";

    /// <summary>Whether slices are rectangles; off, devices are counted only.</summary>
    public bool Shapes { get; init; } = true;

    /// <summary>What the cycle knows.</summary>
    public TimeKnowledge Knowledge { get; init; } = TimeKnowledge.Measured;

    /// <summary>Seconds between two checkpoints of a run.</summary>
    public double CheckpointEvery { get; init; } = 600;

    /// <summary>Seconds between being granted a slice again and the first new step.</summary>
    public double Restart { get; init; } = 60;

    /// <summary>Seconds between two cycles while anything happens.</summary>
    public double CycleEvery { get; init; } = 15;

    /// <summary>Hours of waiting that halve what a request counts as needing, for <c>t5</c>.</summary>
    public double WaitHalves { get; init; } = SchedulingOptions.Default.WaitHalves.TotalHours;

    /// <summary>Migrations within an hour, for <c>t5</c>.</summary>
    public int MigrationsPerHour { get; init; } = SchedulingOptions.Default.MigrationsPerHour;

    /// <summary>Requests for which one cycle may preempt, for <c>t5</c>.</summary>
    public int PreemptForAtMost { get; init; } = 4;

    /// <summary>Whether gangs are moved together.</summary>
    public DefragmentMode Defragment { get; init; } = DefragmentMode.On;

    /// <summary>Speeds by profile and number of devices; null when every job is rigid.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<int, double>>? Elastic { get; init; }

    /// <summary>Seed of the errors of measurement.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The policy's settings of the cycle.</summary>
    public SchedulingOptions Cycle() => Policy switch
    {
        "fifo" => Plain with { Backfill = false },
        "backfill" => Plain,
        "t5" => new()
        {
            Order = QueueOrder.ShortestFirst,
            HeadBlocksAfter = TimeSpan.Zero,
            WaitHalves = TimeSpan.FromHours(WaitHalves),
            MinimumRun = TimeSpan.FromMinutes(2),
            PreemptForAtMost = PreemptForAtMost,
            MigrationsPerHour = MigrationsPerHour,
            ReleaseWithin = TimeSpan.Zero,
            Defragment = Defragment,
            LookAt = 256,
            Explain = false,
        },
        _ => throw new FormatException($"'{Policy}' is no policy; there are fifo, backfill and t5."),
    };

    private static SchedulingOptions Plain => new()
    {
        HeadBlocksAfter = TimeSpan.Zero,
        Preempt = false,
        Resize = false,
        Defragment = DefragmentMode.Off,
        Explain = false,
    };
}
