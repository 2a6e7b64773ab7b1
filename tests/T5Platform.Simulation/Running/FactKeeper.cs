using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.WhatIf;

namespace T5Platform.Simulation.Running;

/// <summary>Says to the cycle what a running platform would know of each job, and no more.</summary>
internal sealed class FactKeeper(SimulationOptions options, DateTimeOffset zero)
{
    private readonly Dictionary<LeaseHolder, HolderFacts> _facts = [];
    private readonly History _history = new();
    private readonly List<(SimulatedJob Job, SliceRequest Request, HolderFacts Facts)> _came = [];

    public IReadOnlyDictionary<LeaseHolder, HolderFacts> All => _facts;

    /// <summary>Says again what is known of a job, after it came, started, was measured or left.</summary>
    public void Tell(SimulatedJob job, double now)
    {
        var running = job.Lease is not null;
        _facts[job.Holder] = new()
        {
            Tenant = new(job.Trace.Tenant),
            Priority = job.Trace.Priority,
            SubmittedAt = zero.AddSeconds(job.Trace.Submit),
            Estimate = Estimate(job, running ? job.Begins : now),
            Parallelism = running ? job.Cut : null,
            Elastic = ElasticityOf(job),
            Movable = true,
            CheckpointedAt = running ? zero.AddSeconds(job.Begins) : null,
            CheckpointEvery = TimeSpan.FromSeconds(options.CheckpointEvery),
            Restart = TimeSpan.FromSeconds(job.Started ? options.Restart : 0),
        };
    }

    /// <summary>Notes somebody who asks for the first time.</summary>
    public void Came(SimulatedJob job) => _came.Add((job, job.Request!, _facts[job.Holder]));

    /// <summary>Who came within so long, of those that were measured since.</summary>
    public IReadOnlyList<RecentRun> Lately(double now, TimeSpan within)
    {
        var from = _came.Count;
        while (from > 0 && _came[from - 1].Job.Trace.Submit > now - within.TotalSeconds)
            from--;
        return [.. _came.Skip(from).Where(came => came.Job.End > 0 || came.Job.Measured)
            .Select(came => new RecentRun(came.Request, came.Facts, TimeSpan.FromSeconds(came.Job.Ran + (came.Job.Left * came.Job.Error))))];
    }

    public void Forget(SimulatedJob job)
    {
        _facts.Remove(job.Holder);
        _history.Add(job.Trace.Tenant, job.Ran);
    }

    private RunEstimate Estimate(SimulatedJob job, double at)
    {
        var (basis, left, error) = Known(job);
        return new()
        {
            Basis = basis,
            At = zero.AddSeconds(at),
            Ran = TimeSpan.FromSeconds(job.Ran),
            Remaining = left is { } seconds ? TimeSpan.FromSeconds(seconds / SpeedOf(job)) : null,
            Error = error,
        };
    }

    /// <summary>Of who waits, on what it asks for, however it was cut before.</summary>
    private static double SpeedOf(SimulatedJob job) => job.Lease is null ? 1 : job.Speed;

    private (EstimateBasis, double?, double) Known(SimulatedJob job) => options.Knowledge switch
    {
        TimeKnowledge.Exact => (EstimateBasis.Measured, job.Left, 0),
        TimeKnowledge.Measured when job.Measured => (EstimateBasis.Measured, job.Left * job.Error, 0.1),
        TimeKnowledge.Measured when _history.Middle(job.Trace.Tenant) is { } middle => (EstimateBasis.History, middle, 1),
        _ => (EstimateBasis.Unknown, null, 0),
    };

    private Elasticity? ElasticityOf(SimulatedJob job)
    {
        if (options.Elastic is not { } profiles || job.Trace.MaxDevices is not { } most)
            return null;
        var model = job.Trace.ModelParallel;
        var speeds = profiles.GetValueOrDefault(job.Trace.Profile);
        return new(Math.Max(1, (job.Trace.MinDevices ?? 1) / model), most / model, most / model,
            speeds?.ToDictionary(speed => speed.Key / model, speed => speed.Value));
    }
}
