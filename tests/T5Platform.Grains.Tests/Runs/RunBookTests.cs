using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;
using T5Platform.Grains.Runs;

namespace T5Platform.Grains.Tests.Runs;

[Trait("speed", "unit")]
public sealed class RunBookTests
{
    private static readonly RunId Run = new(new Guid(1, 1, 1, new byte[8]));
    private static readonly RunId Parent = new(new Guid(2, 2, 2, new byte[8]));

    private readonly StoredRuns _store = new();

    [Fact]
    public async Task LatestCheckpoint_OfARunThatGoesOn_IsItsParents_AndNotTheEnd()
    {
        var book = Begun(Parent);
        Assert.Null(await book.LatestCheckpoint());
        Committed(Parent, 10, final: false);
        var last = Committed(Parent, 20, final: true);
        var latest = (await book.LatestCheckpoint())!.Manifest;
        Assert.Equal((last.Id, 20L, false), (latest.Id, latest.Step, latest.Final));
    }

    [Fact]
    public async Task LatestCheckpoint_OnceItHasOneOfItsOwn_IsThat()
    {
        var book = Begun(Parent);
        Committed(Parent, 20, final: true);
        var own = Committed(Run, 40, final: true);
        Assert.Equal((own.Id, true), ((await book.LatestCheckpoint())!.Manifest.Id, (await book.LatestCheckpoint())!.Manifest.Final));
    }

    [Fact]
    public async Task LatestCheckpoint_ParentsDamaged_IsTheOneBefore()
    {
        var book = Begun(Parent);
        var sound = Committed(Parent, 10, final: false);
        var damaged = Committed(Parent, 20, final: true);
        book.Remember(book.Status with { ResumeFrom = new() { Id = damaged.Id, ManifestPath = damaged.Path, Step = 20 } });
        var refused = new CheckpointRefused { Checkpoint = damaged.Id, File = "model.safetensors", Sentence = "It is damaged." };
        Assert.True(await book.TakeDurably(new ShardReport { Shard = new(LeaseHolder.Of(Run), 0), Generation = new(1), Sequence = 1, At = default, Fact = refused }, default));
        Assert.Equal(sound.Id, (await book.LatestCheckpoint())!.Manifest.Id);
    }

    [Fact]
    public async Task LatestCheckpoint_OfARunThatBeginsAnew_IsNotAnothers()
    {
        var book = Begun(null);
        Committed(Parent, 20, final: true);
        Assert.Null(await book.LatestCheckpoint());
    }

    private RunBook Begun(RunId? continueFrom)
    {
        var book = new RunBook(Run, _store);
        book.Begin(new RunStart
        {
            Experiment = new(new Guid(3, 3, 3, new byte[8])),
            Name = "only/seed-1/pretrain",
            Pool = new("default"),
            ContinueFrom = continueFrom,
            Spec = new()
            {
                Model = ModelPreset.All["test"], Vocabulary = "bytes", Data = new PretrainingData { Corpus = "dotnet-docs", Objective = "span_corruption" }, Steps = 40, LogicalShards = 1,
                RowsPerLogicalShard = 4, InputLength = 64, TargetLength = 16, Optimizer = new() { Schedule = LearningRateSchedule.Constant, LearningRate = 1 }, CheckpointEvery = 10, Seed = 1, Parallelism = new(1, 1),
            },
        });
        return book;
    }

    private CheckpointManifest Committed(RunId run, long step, bool final)
    {
        var manifest = A.Manifest(step, final, run: run, number: _store.Checkpoints.Count + 1);
        _store.Checkpoints.Add(new() { Manifest = manifest, CommittedAt = default });
        return manifest;
    }
}
