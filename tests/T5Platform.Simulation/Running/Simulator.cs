using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Simulation.Fleets;
using T5Platform.Simulation.Reports;
using T5Platform.Simulation.Traces;

namespace T5Platform.Simulation.Running;

/// <summary>
/// Runs a trace against the production cycle, from event to event: a job comes, a job ends, a job has run long enough to be
/// measured. After events a cycle decides, and what it decides happens at once.
/// </summary>
public sealed class Simulator
{
    private const double Idle = 300;
    private const double IdleElastic = 60;
    private const double MeasuredAfter = 120;
    private static readonly DateTimeOffset Zero = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SimulationOptions _options;
    private readonly SchedulingOptions _cycle;
    private readonly FleetSpec _spec;
    private readonly Fleet _fleet;
    private readonly FactKeeper _facts;
    private readonly Meter _meter;
    private readonly Line? _line;
    private readonly List<SimulatedJob> _jobs;
    private readonly PriorityQueue<(SimulatedJob Job, EventKind Kind, int Life), (double, int)> _events = new();
    private readonly Dictionary<LeaseHolder, SimulatedJob> _byHolder = [];
    private readonly List<SimulatedJob> _running = [];
    private readonly List<SimulatedJob> _waiting = [];
    private readonly Tally _tally = new();
    private readonly Contenders _contenders = new();
    private readonly ICycleWatch? _watch;
    private int _busy;
    private int _sequence;
    private int _leases;
    private double _now;

    /// <summary>Prepares a simulation.</summary>
    public Simulator(IReadOnlyList<TraceJob> trace, FleetSpec fleet, SimulationOptions options)
        : this(trace, fleet, options, null)
    {
    }

    /// <summary>Prepares a simulation that somebody looks on at.</summary>
    internal Simulator(IReadOnlyList<TraceJob> trace, FleetSpec fleet, SimulationOptions options, ICycleWatch? watch)
    {
        _watch = watch;
        (_options, _cycle) = (options, options.Cycle());
        _spec = options.Shapes ? fleet : fleet.InOneRow();
        _fleet = _spec.Build();
        _line = options.Shapes ? null : new(_spec.Mesh.Devices, longestLast: _cycle.Preempt);
        (_facts, _meter) = (new(options, Zero), new(fleet.Devices));
        var random = new Random(options.Seed);
        _jobs = [.. trace.Select((job, index) => new SimulatedJob(job, index + 1, Rectangles.RoundUp(_spec.Mesh, job), 0.9 + (0.2 * random.NextDouble())))];
        foreach (var job in _jobs)
        {
            _byHolder[job.Holder] = job;
            Plan(job.Trace.Submit, job, EventKind.Comes);
        }
    }

    /// <summary>Runs to the end of the last job.</summary>
    public SimulationReport Run()
    {
        while (_watch?.Done(_now) != true && _events.TryPeek(out _, out var next))
        {
            Advance(Math.Max(_now, next.Item1));
            while (_events.TryPeek(out var due, out var at) && at.Item1 <= _now)
            {
                _events.Dequeue();
                Happen(due.Job, due.Kind, due.Life);
            }

            Cycle();
            if (_waiting.Count > 0 || _options.Elastic is not null)
                Skip();
        }

        return ReportMaker.Make(_options, _spec, _jobs, _meter, _tally, _waiting.Count);
    }

    /// <summary>Events within one period of the cycle are looked at together.</summary>
    private void Advance(double next)
    {
        var at = _options.CycleEvery > 0 ? Math.Ceiling(next / _options.CycleEvery) * _options.CycleEvery : next;
        _meter.Note(at, _busy, _waiting.Count > 0, _waiting.Exists(job => job.Devices <= _spec.Devices - _busy));
        _now = at;
    }

    /// <summary>
    /// While somebody waits there is a cycle now and then though nothing happens: minima pass, and patience; and more often where gangs
    /// may grow, for they do so right after a checkpoint.
    /// </summary>
    private void Skip()
    {
        var idle = _options.Elastic is null ? Idle : IdleElastic;
        if (_cycle.Preempt && _waiting.Concat(_running).FirstOrDefault() is { } somebody && (!_events.TryPeek(out _, out var next) || next.Item1 > _now + idle))
            Plan(_now + idle, somebody, EventKind.TimePassed);
    }

    private void Plan(double at, SimulatedJob job, EventKind kind) => _events.Enqueue((job, kind, job.Life), (at, _sequence++));

    private void Happen(SimulatedJob job, EventKind kind, int life)
    {
        switch (kind)
        {
            case EventKind.Comes:
                Wait(job);
                _facts.Came(job);
                break;
            case EventKind.Ends when life == job.Life:
                Finish(job);
                break;
            case EventKind.Measured when life == job.Life:
                job.Measured = true;
                _contenders.LookAgain();
                _facts.Tell(job, _now);
                break;
        }
    }

    private void Wait(SimulatedJob job)
    {
        job.Request = new()
        {
            Holder = job.Holder,
            Generation = new(job.Life + 1),
            Parallelism = job.Asked,
            Pool = FleetSpec.Pool,
            Priority = job.Trace.Priority,
            SubmittedAt = Zero.AddSeconds(job.Trace.Submit),
            Name = job.Trace.Id,
        };
        _waiting.Insert(_waiting.FindLastIndex(other => other.Trace.Priority >= job.Trace.Priority) + 1, job);
        _facts.Tell(job, _now);
    }

    private void Finish(SimulatedJob job)
    {
        job.End = job.EndsAt;
        job.Ran += job.Left / job.Speed;
        job.Left = 0;
        Release(job);
        _facts.Forget(job);
    }

    private void Release(SimulatedJob job)
    {
        _busy -= job.Cut.WorldSize;
        _contenders.LookAgain();
        _running.Remove(job);
        job.Lease = null;
        job.Life++;
    }

    private void Cycle()
    {
        for (var round = 0; round < 4; round++)
        {
            var options = _watch?.OptionsAt(_now, _cycle) ?? _cycle;
            var few = Contenders.Suffice(options);
            if (few && (_waiting.Count == 0 || _busy == _spec.Devices))
                return; // nobody could start
            _line?.Pack(_running, _now);
            var snapshot = new ClusterSnapshot
            {
                Now = Zero.AddSeconds(_now),
                Pods = _fleet.Pods,
                Leases = [.. _running.Select(job => job.Lease!)],
                Queue = few ? _contenders.Among(_waiting, _spec.Devices - _busy, options.Backfill) : [.. _waiting.Select(job => job.Request!)],
                Facts = _facts.All,
                MigratedLately = _tally.MigratedSince(_now - 3600),
            };
            var outcome = SchedulingCycle.Decide(snapshot, options);
            _watch?.Saw(_now, snapshot, options, outcome, _facts);
            _tally.Cycles++;
            var left = false;
            foreach (var decision in outcome.Decisions)
                left |= Apply(decision);
            _contenders.Decided(_waiting);
            if (!left)
                return;
        }
    }

    /// <summary>True when devices became free, which another round may hand out.</summary>
    private bool Apply(SchedulingDecision decision)
    {
        switch (decision)
        {
            case Grant grant:
                Start(_byHolder[grant.Request.Holder], grant);
                return false;
            case Revoke revoke:
                var victim = Holder(revoke.Lease);
                _tally.Preemptions++;
                Leave(victim);
                Wait(victim);
                return true;
            case Migrate migrate:
                var mover = Holder(migrate.Lease);
                _tally.Migrated(_now);
                Leave(mover);
                Place(mover, mover.Cut, migrate.Pod, migrate.Rectangle);
                return true;
            case Resize resize:
                var gang = Holder(resize.Lease);
                _tally.Resizes++;
                Leave(gang);
                Place(gang, resize.Parallelism, resize.Pod, resize.Rectangle);
                return true;
            default:
                throw new InvalidOperationException($"Nobody knows how to apply {decision}.");
        }
    }

    private SimulatedJob Holder(LeaseId lease) => _running.Find(job => job.Lease!.Id == lease)!;

    private void Start(SimulatedJob job, Grant grant)
    {
        _waiting.Remove(job);
        Place(job, grant.Parallelism, grant.Pod, grant.Rectangle);
    }

    private void Place(SimulatedJob job, Parallelism cut, PodId pod, MeshRectangle area)
    {
        (job.Cut, job.Speed) = (cut, SpeedOf(job, cut));
        job.Lease = new()
        {
            Id = new(new Guid(++_leases, 0, 0, new byte[8])),
            Holder = job.Holder,
            Generation = new(job.Life + 1),
            Pool = FleetSpec.Pool,
            Pod = pod,
            Rectangle = area,
            Ranks = [],
            GrantedAt = Zero.AddSeconds(_now),
        };
        job.Begins = _now + (job.Started ? _options.Restart : 0);
        job.FirstStart ??= _now;
        job.Started = true;
        _running.Add(job);
        _busy += cut.WorldSize;
        _facts.Tell(job, _now);
        Plan(job.EndsAt, job, EventKind.Ends);
        if (!job.Measured && _options.Knowledge == TimeKnowledge.Measured)
            Plan(job.Begins + MeasuredAfter, job, EventKind.Measured);
    }

    /// <summary>What was done since the last checkpoint is lost, and so is the restart.</summary>
    private void Leave(SimulatedJob job)
    {
        var ran = Math.Max(0, _now - job.Begins);
        var kept = Math.Floor(ran / _options.CheckpointEvery) * _options.CheckpointEvery;
        job.Left -= kept * job.Speed;
        job.Ran += kept;
        _tally.LostDeviceSeconds += (ran - kept + _options.Restart) * job.Cut.WorldSize;
        Release(job);
    }

    private double SpeedOf(SimulatedJob job, Parallelism cut)
    {
        if (cut == job.Asked || _options.Elastic is null)
            return 1;
        var speeds = _options.Elastic.GetValueOrDefault(job.Trace.Profile);
        return Scheduling.Knowledge.SpeedModel.Speed(cut.WorldSize, speeds) / Scheduling.Knowledge.SpeedModel.Speed(job.Devices, speeds);
    }
}
