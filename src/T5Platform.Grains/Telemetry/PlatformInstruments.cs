using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Runs;

namespace T5Platform.Grains.Telemetry;

/// <summary>
/// What the control plane measures about itself and its runs. Meter <c>T5Platform</c>; the Prometheus exporter adds units
/// and <c>_total</c> to the names. Each silo shows its own activations: sum over instances.
/// </summary>
internal sealed class PlatformInstruments : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "T5Platform";

    private readonly Meter meter;
    private readonly TimeProvider time;
    private readonly ConcurrentDictionary<LeaseHolder, RunState> states = new();
    private readonly ConcurrentDictionary<LeaseHolder, RunSeries> running = new();
    private readonly Histogram<double> waits;
    private readonly Histogram<double> cycles;
    private readonly Counter<long> steps;
    private readonly Counter<long> tokens;
    private readonly Counter<long> checkpoints;
    private readonly Counter<long> restarts;
    private readonly Counter<long> points;
    private volatile MeshCensus mesh = MeshCensus.Empty;

    public PlatformInstruments(IMeterFactory meters, TimeProvider time)
    {
        this.time = time;
        meter = meters.Create(MeterName);
        waits = meter.CreateHistogram("t5_scheduler_wait", "s", "From request to lease", null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.5, 1, 5, 15, 60, 300, 1800, 7200, 43200] });
        cycles = meter.CreateHistogram("t5_scheduler_cycle", "s", "One scheduling cycle", null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5] });
        steps = meter.CreateCounter<long>("t5_training_steps", null, "Steps completed by all runs");
        tokens = meter.CreateCounter<long>("t5_training_tokens", null, "Tokens trained on by all runs");
        checkpoints = meter.CreateCounter<long>("t5_checkpoints_committed", null, "Checkpoints committed");
        restarts = meter.CreateCounter<long>("t5_run_restarts", null, "Lives that ended before their work was done");
        points = meter.CreateCounter<long>("t5_metric_points_written", null, "Metric points copied into Postgres");
        CreateGauges();
    }

    /// <summary>A run or an evaluation stands here now.</summary>
    public void Stands(LeaseHolder holder, RunState state)
    {
        states[holder] = state;
        if (state != RunState.Running)
            running.TryRemove(holder, out _);
        else if (holder.Kind == HolderKind.Run)
            _ = Series(holder);
    }

    /// <summary>This silo no longer hosts it. What has ended stays counted until the silo ends.</summary>
    public void Left(LeaseHolder holder)
    {
        running.TryRemove(holder, out _);
        if (states.TryGetValue(holder, out var state) && state is not (RunState.Completed or RunState.Failed or RunState.Cancelled))
            states.TryRemove(holder, out _);
    }

    public void Stepped(LeaseHolder holder, StepCompleted step)
    {
        steps.Add(1);
        tokens.Add(step.Tokens);
        if (running.TryGetValue(holder, out var series))
            series.Stepped(step.Seconds, step.Tokens);
    }

    public void CheckpointCommitted(LeaseHolder holder)
    {
        checkpoints.Add(1);
        if (running.TryGetValue(holder, out var series))
            series.CheckpointAt = time.GetUtcNow();
    }

    /// <summary>A running run's last checkpoint is this old, or there is none yet and it began then.</summary>
    public void CheckpointStands(LeaseHolder holder, DateTimeOffset at)
    {
        if (running.TryGetValue(holder, out var series))
            series.CheckpointAt = at;
    }

    public void Restarted(RestartCause cause) => restarts.Add(1, Tag("cause", Label(cause.ToString())));

    public void PointsWritten(int count) => points.Add(count);

    public void Waited(PoolId pool, TimeSpan wait) => waits.Record(wait.TotalSeconds, Tag("pool", pool.Value));

    public void Cycled(TimeSpan duration) => cycles.Record(duration.TotalSeconds);

    public void MeshIs(MeshCensus census) => mesh = census;

    public void Dispose() => meter.Dispose();

    private void CreateGauges()
    {
        meter.CreateObservableGauge("t5_scheduler_queue_length", () => ByPool(mesh.QueueByPool), null, "Requests waiting for a slice");
        meter.CreateObservableGauge("t5_leases_active", () => ByPool(mesh.LeasesByPool), null, "Slices leased now");
        meter.CreateObservableGauge("t5_mesh_devices",
            () => mesh.Devices.Select(entry => new Measurement<long>(entry.Value, Tag("pool", entry.Key.Pool), Tag("state", entry.Key.State))), null, "Devices by state");
        meter.CreateObservableGauge("t5_nodes", () => mesh.NodesByState.Select(entry => new Measurement<long>(entry.Value, Tag("state", entry.Key))), null, "Nodes by state");
        meter.CreateObservableGauge("t5_runs", () => ByState(HolderKind.Run), null, "Runs by state");
        meter.CreateObservableGauge("t5_evaluations", () => ByState(HolderKind.Evaluation), null, "Evaluations by state");
        meter.CreateObservableGauge("t5_training_steps_per_second", () => ByRun(series => series.StepsPerSecond), null, "A run's rate now");
        meter.CreateObservableGauge("t5_training_tokens_per_second", () => ByRun(series => series.TokensPerSecond), null, "A run's rate now");
        meter.CreateObservableGauge("t5_checkpoint_age", () => ByRun(series => (time.GetUtcNow() - series.CheckpointAt).TotalSeconds), "s",
            "Since the run's last committed checkpoint");
    }

    private RunSeries Series(LeaseHolder holder) => running.GetOrAdd(holder, _ => new RunSeries { CheckpointAt = time.GetUtcNow() });

    private IEnumerable<Measurement<double>> ByRun(Func<RunSeries, double> value) =>
        running.Select(entry => new Measurement<double>(value(entry.Value), Tag("run", entry.Key.Value.ToString("N"))));

    private IEnumerable<Measurement<long>> ByState(HolderKind kind) =>
        Enum.GetValues<RunState>().Select(state =>
            new Measurement<long>(states.Count(entry => entry.Key.Kind == kind && entry.Value == state), Tag("state", Label(state.ToString()))));

    private static IEnumerable<Measurement<long>> ByPool(IReadOnlyDictionary<string, int> counts) =>
        counts.Select(entry => new Measurement<long>(entry.Value, Tag("pool", entry.Key)));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    /// <summary><c>ShardDied</c> → <c>shard_died</c>.</summary>
    private static string Label(string name) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
