using System.Text.Json;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Shards;
using T5Platform.Storage.Writing;
using T5Platform.Tests.Postgres;

namespace T5Platform.Storage.Tests.Writing;

[Trait("speed", "integration")]
public class RunStoreTests(PostgresFixture postgres) : StorageTests(postgres)
{
    [Fact]
    public async Task Save_ThenFind_GivesTheWholeRecordBack()
    {
        var lease = A.Lease();
        var record = A.Run(new(A.Id()), RunState.Running, 2, lease) with { EndedAt = A.Time };

        Assert.Equal(StoreResult.Written, await Runs.Save(record, null, [], Cancellation));

        var found = await Runs.Find(record.Id, Cancellation);
        Assert.Equal(Text(record with { Version = 1 }), Text(found!));
        Assert.Null(await Runs.Find(new(A.Id()), Cancellation));
    }

    [Fact]
    public async Task Save_OfAnOlderVersion_IsFencedAndWritesNothing()
    {
        var record = A.Run();
        await Runs.Save(record, null, [], Cancellation);
        var next = record with { Version = 1, Status = A.Status(RunState.Starting) };
        await Runs.Save(next, null, [], Cancellation);

        var late = record with { Version = 1, Status = A.Status(RunState.Failed, 9) };
        var attempt = new AttemptRecord { Holder = LeaseHolder.Of(record.Id), Generation = new(1) };
        var result = await Runs.Save(late, attempt, [A.Event()], Cancellation);
        var again = await Runs.Save(record, attempt, [A.Event()], Cancellation);

        Assert.Equal((StoreResult.Fenced, StoreResult.Fenced), (result, again));
        Assert.Equal(RunState.Starting, (await Runs.Find(record.Id, Cancellation))!.Status.State);
        Assert.Empty(await Reader.Attempts(LeaseHolder.Of(record.Id), Cancellation));
        Assert.Empty(await Reader.Events(null, 10, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Save_OfAVersionWithoutARow_IsFenced() =>
        Assert.Equal(StoreResult.Fenced, await Runs.Save(A.Run() with { Version = 3 }, null, [], Cancellation));

    [Fact]
    public async Task Save_ByManyAtOnce_IsWrittenByOne()
    {
        var record = A.Run();

        var inserts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Runs.Save(record, null, [A.Event()], Cancellation)));
        var updates = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Runs.Save(record with { Version = 1 }, null, [A.Event()], Cancellation)));

        Assert.Single(inserts, StoreResult.Written);
        Assert.Single(updates, StoreResult.Written);
        Assert.Equal(2, (await Reader.Events(null, 100, cancellationToken: Cancellation)).Count);
    }

    [Fact]
    public async Task Save_WithAttemptAndEvents_KeepsBothInOrder()
    {
        var record = A.Run(new(A.Id()));
        var holder = LeaseHolder.Of(record.Id);
        var attempt = new AttemptRecord { Holder = holder, Generation = new(1), Lease = A.Lease(holder: holder), StartedAt = A.Time, FromStep = 5, ToStep = 5 };
        var first = A.Event("run-started", record.Start.Experiment) with { Holder = holder, Generation = new(1), Node = new("node-1") };

        await Runs.Save(record, attempt, [first, A.Event("lease-granted", record.Start.Experiment)], Cancellation);
        await Runs.Save(record with { Version = 1 }, attempt with { ToStep = 9, EndedAt = A.Time, ReasonCode = "shard-died", Reason = "Rank 0 died." }, [], Cancellation);

        var stored = Assert.Single(await Reader.Attempts(holder, Cancellation));
        Assert.Equal((5L, 9L, "shard-died"), (stored.FromStep, stored.ToStep, stored.ReasonCode));
        Assert.Equal(Text(attempt.Lease), Text(stored.Lease!));
        var events = await Reader.Events(record.Start.Experiment, 10, cancellationToken: Cancellation);
        Assert.Equal(["lease-granted", "run-started"], events.Select(line => line.Event.Kind));
        Assert.Equal(first, events[1].Event);
    }

    [Fact]
    public async Task Save_OfTextThatPostgresCannotStore_ReplacesTheCharacter()
    {
        var record = A.Run() with { Status = A.Status() with { Reason = "a\0b\ud800c" } };
        await Runs.Save(record, null, [A.Event() with { Sentence = "x\0y" }], Cancellation);

        Assert.Equal("a\uFFFDb\uFFFDc", (await Runs.Find(record.Id, Cancellation))!.Status.Reason);
        Assert.Equal("x\uFFFDy", (await Reader.Events(null, 1, cancellationToken: Cancellation))[0].Event.Sentence);
    }

    [Fact]
    public async Task CommitCheckpoint_OfTheCurrentGeneration_IsWritten_AndAgainToo()
    {
        var record = A.Run(generation: 2);
        await Runs.Save(record, null, [], Cancellation);
        var manifest = A.Manifest(record.Id, 2);

        Assert.Equal(StoreResult.Written, await Runs.CommitCheckpoint(manifest, A.Time, Cancellation));
        await Runs.Save(record with { Version = 1, Status = A.Status(generation: 3) }, null, [], Cancellation);
        Assert.Equal(StoreResult.Written, await Runs.CommitCheckpoint(manifest, A.Time.AddDays(1), Cancellation));

        var stored = Assert.Single(await Reader.Checkpoints(record.Id, Cancellation));
        Assert.Equal((Text(manifest), A.Time), (Text(stored.Manifest), stored.CommittedAt));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task CommitCheckpoint_OfAnotherGeneration_IsFenced(long generation)
    {
        var record = A.Run(generation: 2);
        await Runs.Save(record, null, [], Cancellation);

        Assert.Equal(StoreResult.Fenced, await Runs.CommitCheckpoint(A.Manifest(record.Id, generation), A.Time, Cancellation));
        Assert.Null(await Runs.LatestCheckpoint(record.Id, Cancellation));
    }

    [Fact]
    public async Task CommitCheckpoint_WhileTheNextLifeBegins_WaitsAndIsFenced()
    {
        var record = A.Run();
        await Runs.Save(record, null, [], Cancellation);
        await using var connection = await Database.DataSource.OpenConnectionAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await using (var command = new Npgsql.NpgsqlCommand("update runs set generation = 2", connection))
            await command.ExecuteNonQueryAsync(Cancellation);

        var commit = Runs.CommitCheckpoint(A.Manifest(record.Id), A.Time, Cancellation);
        await Waiting();
        await transaction.CommitAsync(Cancellation);

        Assert.Equal(StoreResult.Fenced, await commit);
        Assert.Empty(await Reader.Checkpoints(record.Id, Cancellation));
    }

    [Fact]
    public async Task LatestCheckpoint_PassesOverDamagedOnes()
    {
        var record = A.Run();
        await Runs.Save(record, null, [], Cancellation);
        var (early, late) = (A.Manifest(record.Id, step: 10), A.Manifest(record.Id, step: 20));
        await Runs.CommitCheckpoint(late, A.Time, Cancellation);
        await Runs.CommitCheckpoint(early, A.Time, Cancellation);
        Assert.Equal(late.Id, (await Runs.LatestCheckpoint(record.Id, Cancellation))!.Manifest.Id);

        await Runs.MarkDamaged(late.Id, "weights.safetensors: hash differs", Cancellation);

        Assert.Equal(early.Id, (await Runs.LatestCheckpoint(record.Id, Cancellation))!.Manifest.Id);
        Assert.Equal((early.Id, null), ((await Runs.CheckpointAt(record.Id, 10, Cancellation))!.Manifest.Id, await Runs.CheckpointAt(record.Id, 20, Cancellation)));
        Assert.Null(await Runs.CheckpointAt(record.Id, 30, Cancellation));
        Assert.Equal([(record.Id, 10L)], await Experiments.CommittedSteps(record.Start.Experiment, Cancellation));
        Assert.Equal([null, "weights.safetensors: hash differs"], (await Reader.Checkpoints(record.Id, Cancellation)).Select(row => row.Damage));
    }

    [Fact]
    public async Task Unfinished_IsWhatHasNotEnded()
    {
        var records = Enum.GetValues<RunState>().Select(state => A.Run(state: state)).ToList();
        foreach (var record in records)
            await Runs.Save(record, null, [], Cancellation);

        var unfinished = await Runs.Unfinished(Cancellation);

        Assert.Equal(records.Where(record => record.Status.State is not (RunState.Completed or RunState.Failed or RunState.Cancelled)).Select(record => record.Id).Order(ById), unfinished.Order(ById));
    }

    private static readonly Comparer<RunId> ById = Comparer<RunId>.Create((left, right) => left.Value.CompareTo(right.Value));

    private async Task Waiting()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        while (await Database.Scalar<long>("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") == 0)
            await timer.WaitForNextTickAsync(Cancellation);
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, ShardJson.Options);
}
