using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Simulation.Fleets;

namespace T5Platform.Simulation.Speed;

/// <summary>
/// How fast whole cycles admit at steady state: the mesh full, the queue long, a few gangs end before each cycle. In CPU time: others
/// work on the machine.
/// </summary>
public sealed class AdmissionSpeed
{
    private static readonly DateTimeOffset Zero = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly (int Data, int Model)[] Sizes = [(1, 1), (2, 1), (4, 1), (8, 1), (4, 2), (16, 1), (8, 4), (64, 1)];

    private readonly Fleet _fleet;
    private readonly int _queued;
    private readonly Random _random = new(1);
    private readonly List<SliceLease> _leases = [];
    private readonly List<SliceRequest> _queue = [];
    private readonly Dictionary<LeaseHolder, HolderFacts> _facts = [];
    private int _names;
    private DateTimeOffset _now = Zero;

    /// <summary>Fills pods of 32×32.</summary>
    /// <param name="pods">How many.</param>
    /// <param name="queued">Who waits at the beginning of each cycle.</param>
    public AdmissionSpeed(int pods, int queued)
    {
        (_fleet, _queued) = (new FleetSpec(pods, new(32, 32)).Build(), queued);
        for (var filled = false; !filled;)
            filled = Cycle(0).Grants == 0;
    }

    /// <summary>Milliseconds of each of so many cycles, and how many each admitted.</summary>
    /// <param name="cycles">How many.</param>
    /// <param name="ending">How many gangs end before each.</param>
    public IReadOnlyList<(double Milliseconds, int Grants)> Measure(int cycles, int ending) =>
        [.. Enumerable.Range(0, cycles).Select(_ => Cycle(ending))];

    private (double Milliseconds, int Grants) Cycle(int ending)
    {
        for (var end = 0; end < ending && _leases.Count > 0; end++)
            End(_random.Next(_leases.Count));
        while (_queue.Count < _queued)
            Ask();
        _now += TimeSpan.FromSeconds(10);
        var snapshot = new ClusterSnapshot { Now = _now, Pods = _fleet.Pods, Leases = [.. _leases], Queue = [.. _queue], Facts = _facts };
        var began = Environment.CpuUsage.TotalTime;
        var outcome = SchedulingCycle.Decide(snapshot);
        var took = Environment.CpuUsage.TotalTime - began;
        var granted = outcome.Decisions.OfType<Grant>().ToList();
        foreach (var grant in granted)
            _leases.Add(grant.ToLease(new(grant.Request.Holder.Value), _now));
        var gone = granted.Select(grant => grant.Request).ToHashSet();
        _queue.RemoveAll(gone.Contains);
        return (took.TotalMilliseconds, granted.Count);
    }

    private void End(int lease)
    {
        _facts.Remove(_leases[lease].Holder);
        _leases.RemoveAt(lease);
    }

    private void Ask()
    {
        var (data, model) = Sizes[_random.Next(Sizes.Length)];
        var holder = LeaseHolder.Of(new RunId(new Guid(++_names, 0, 0, new byte[8])));
        _queue.Add(new() { Holder = holder, Generation = new(1), Parallelism = new(data, model), Pool = FleetSpec.Pool, SubmittedAt = _now, Name = $"run-{_names}" });
        _facts[holder] = new()
        {
            SubmittedAt = _now,
            Estimate = new() { Basis = EstimateBasis.Measured, At = _now, Remaining = TimeSpan.FromMinutes(_random.Next(5, 500)), Error = 0.1 },
        };
    }
}
