using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Ids;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Tests.Runs;

/// <summary>Runs and checkpoints in memory.</summary>
internal sealed class StoredRuns : IRunStore
{
    public Dictionary<RunId, RunRecord> Runs { get; } = [];
    public List<CheckpointRecord> Checkpoints { get; } = [];

    public Task<RunRecord?> Find(RunId id, CancellationToken cancellationToken = default) => Task.FromResult(Runs.GetValueOrDefault(id));

    public Task<StoreResult> Save(RunRecord record, AttemptRecord? attempt, IReadOnlyList<EventRecord> events, CancellationToken cancellationToken = default)
    {
        Runs[record.Id] = record;
        return Task.FromResult(StoreResult.Written);
    }

    public Task<StoreResult> CommitCheckpoint(CheckpointManifest manifest, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        Checkpoints.Add(new() { Manifest = manifest, CommittedAt = at });
        return Task.FromResult(StoreResult.Written);
    }

    public Task MarkDamaged(CheckpointId checkpoint, string damage, CancellationToken cancellationToken = default)
    {
        var index = Checkpoints.FindIndex(each => each.Manifest.Id == checkpoint);
        Checkpoints[index] = Checkpoints[index] with { Damage = damage };
        return Task.CompletedTask;
    }

    public Task<CheckpointRecord?> LatestCheckpoint(RunId id, CancellationToken cancellationToken = default) => Task.FromResult(Sound(id).MaxBy(static each => each.Manifest.Step));

    public Task<CheckpointRecord?> CheckpointAt(RunId id, long step, CancellationToken cancellationToken = default) => Task.FromResult(Sound(id).FirstOrDefault(each => each.Manifest.Step == step));

    public Task<IReadOnlyList<RunId>> Unfinished(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<RunId>>([.. Runs.Keys]);

    private IEnumerable<CheckpointRecord> Sound(RunId id) => Checkpoints.Where(each => each.Manifest.Run == id && each.Damage is null);
}
