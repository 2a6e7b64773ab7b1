using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Gangs;

/// <summary>What differs between a run and an evaluation: its record, and what its shards work on.</summary>
internal abstract class GangBook
{
    /// <summary>Who it is.</summary>
    public abstract LeaseHolder Holder { get; }

    /// <summary>What is true of it now; the machine's unborn status before its start.</summary>
    public abstract RunStatus Status { get; }

    /// <summary>The experiment it belongs to. This and what follows only once it has begun.</summary>
    public abstract ExperimentId Experiment { get; }

    /// <summary>Name within the experiment.</summary>
    public abstract string Name { get; }

    /// <summary>Data × model parallelism.</summary>
    public abstract Parallelism Parallelism { get; }

    /// <summary>The pool it wants.</summary>
    public abstract PoolId Pool { get; }

    /// <summary>Whose quota it counts against.</summary>
    public abstract TenantId Tenant { get; }

    /// <summary>Scheduling priority now.</summary>
    public abstract int Priority { get; }

    /// <summary>The data parallelism that it may be given instead; null when it is rigid.</summary>
    public virtual ElasticData? Elastic => null;

    /// <summary>The most equal slices that it may span.</summary>
    public virtual int Slices => 1;

    /// <summary>What its data parallelism divides.</summary>
    public virtual int LogicalShards => 1;

    /// <summary>Steps in all; 0 when it has none.</summary>
    public virtual long Steps => 0;

    /// <summary>Whether its shards write a checkpoint and stop when they are asked to.</summary>
    public virtual bool Movable => false;

    /// <summary>How often it may die.</summary>
    public abstract RestartPolicy Restarts { get; }

    /// <summary>Whether it has been started.</summary>
    public bool HasBegun { get; protected set; }

    /// <summary>Reads the record.</summary>
    public abstract Task Load();

    /// <summary>A status that need not be stored yet.</summary>
    public abstract void Remember(RunStatus status);

    /// <summary>Stores the status, the attempt and the events in one transaction.</summary>
    public abstract Task<StoreResult> Save(RunStatus status, AttemptRecord? attempt, IReadOnlyList<EventRecord> events, DateTimeOffset now);

    /// <summary>The newest sound checkpoint of its own.</summary>
    public abstract Task<CheckpointRecord?> LatestCheckpoint();

    /// <summary>Makes durable what a report carries beside the status, before the machine hears of it. False: it is to be dropped.</summary>
    public abstract Task<bool> TakeDurably(ShardReport report, DateTimeOffset now);

    /// <summary>What its shards shall do in the present life.</summary>
    public abstract ShardWork Work();
}
