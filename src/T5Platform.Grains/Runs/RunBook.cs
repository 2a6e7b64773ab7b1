using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;
using T5Platform.Grains.Gangs;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Runs;

/// <summary>The record of one run.</summary>
internal sealed class RunBook(RunId id, IRunStore store) : GangBook
{
    private RunRecord? record;

    public override LeaseHolder Holder => LeaseHolder.Of(id);

    public override RunStatus Status => record?.Status ?? RunStateMachine.Unborn;

    public override ExperimentId Experiment => Start.Experiment;

    public override string Name => Start.Name;

    public override Parallelism Parallelism => Start.Spec.Parallelism;

    public override PoolId Pool => Start.Pool;

    public override TenantId Tenant => Start.Tenant;

    public override int Priority => Status.Priority ?? Start.Priority;

    public override ElasticData? Elastic => Start.Spec.Elastic;

    public override int Slices => Start.Spec.Slices;

    public override int LogicalShards => Start.Spec.LogicalShards;

    public override long Steps => Start.Spec.Steps;

    public override bool Movable => true;

    public override RestartPolicy Restarts => Start.Restarts;

    private RunStart Start => record?.Start ?? throw new InvalidOperationException($"Run {id} has not been started.");

    public void Begin(RunStart start)
    {
        record = new() { Id = id, Start = start, Status = RunStateMachine.Unborn };
        HasBegun = true;
    }

    public override async Task Load()
    {
        record = await store.Find(id);
        HasBegun = record is not null;
    }

    public override void Remember(RunStatus status)
    {
        if (record is not null)
            record = record with { Status = status };
    }

    public override async Task<StoreResult> Save(RunStatus status, AttemptRecord? attempt, IReadOnlyList<EventRecord> events, DateTimeOffset now)
    {
        var next = record! with { Status = status, EndedAt = status.IsSettled ? record.EndedAt ?? now : null };
        var result = await store.Save(next, attempt, events);
        if (result == StoreResult.Written)
            record = next with { Version = next.Version + 1 };
        return result;
    }

    /// <summary>Its own; while it has none, that of the run that it goes on from, whose last is not its last.</summary>
    public override async Task<CheckpointRecord?> LatestCheckpoint()
    {
        if (await store.LatestCheckpoint(id) is { } own)
            return own;
        return Start.ContinueFrom is { } before && await store.LatestCheckpoint(before) is { } last ? last with { Manifest = last.Manifest with { Final = false } } : null;
    }

    public override async Task<bool> TakeDurably(ShardReport report, DateTimeOffset now)
    {
        if (report.Fact is CheckpointRefused refused && refused.Checkpoint == Status.ResumeFrom?.Id)
            await store.MarkDamaged(refused.Checkpoint, $"{refused.File}: {refused.Sentence}");
        if (report.Fact is not CheckpointWritten { Manifest: var manifest })
            return true;
        // A manifest of another run or life would never be committed: whoever reported it would report it for ever.
        if (manifest.Run != id || manifest.Generation != report.Generation)
            return false;
        return await store.CommitCheckpoint(manifest, now) == StoreResult.Written ? true : throw new FencedException(Holder);
    }

    public override ShardWork Work() => new TrainingWork { Spec = Start.Spec, ResumeFrom = Status.ResumeFrom, InitialFrom = Start.InitialFrom };
}
