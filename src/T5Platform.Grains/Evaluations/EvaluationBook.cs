using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;
using T5Platform.Grains.Gangs;
using T5Platform.Grains.Runs;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Evaluations;

/// <summary>The record of one evaluation.</summary>
internal sealed class EvaluationBook(EvaluationId id, IEvaluationStore store) : GangBook
{
    private EvaluationRecord? record;

    /// <summary>Scores that were reported; stored with the status that says that the work is done.</summary>
    private EvaluationScored? scored;

    public override LeaseHolder Holder => LeaseHolder.Of(id);

    public override RunStatus Status => record?.Status ?? RunStateMachine.Unborn;

    public override ExperimentId Experiment => Start.Experiment;

    public override string Name => Start.Name;

    public override Parallelism Parallelism => Parallelism.Single;

    public override PoolId Pool => Start.Pool;

    public override TenantId Tenant => Start.Tenant;

    public override int Priority => Status.Priority ?? Start.Priority;

    public override RestartPolicy Restarts => Start.Restarts;

    private EvaluationStart Start => record?.Start ?? throw new InvalidOperationException($"Evaluation {id} has not been started.");

    public void Begin(EvaluationStart start)
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
        var next = record! with { Status = status, Scored = record.Scored ?? scored, EndedAt = status.IsSettled ? record.EndedAt ?? now : null };
        var result = await store.Save(next, attempt, events);
        if (result == StoreResult.Written)
            record = next with { Version = next.Version + 1 };
        return result;
    }

    public override Task<CheckpointRecord?> LatestCheckpoint() => Task.FromResult<CheckpointRecord?>(null);

    public override Task<bool> TakeDurably(ShardReport report, DateTimeOffset now)
    {
        if (report.Fact is EvaluationScored fact)
            scored = fact;
        return Task.FromResult(true);
    }

    public override ShardWork Work() => new EvaluationWork { Spec = Start.Spec, Checkpoint = Start.Checkpoint, Members = Start.Members };
}
