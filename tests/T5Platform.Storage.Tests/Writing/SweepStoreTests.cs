using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Sweeps;
using T5Platform.Storage.Writing;
using T5Platform.Tests.Postgres;

namespace T5Platform.Storage.Tests.Writing;

[Trait("speed", "integration")]
public class SweepStoreTests(PostgresFixture postgres) : StorageTests(postgres)
{
    [Fact]
    public async Task Save_IsFoundAgain_AndAnOlderVersionIsFenced()
    {
        var sweep = new SweepRecord { Id = new SweepId(A.Id()), Name = "rates", Definition = "{ }", State = SweepState.Running, SubmittedAt = A.Time };
        Assert.Equal(StoreResult.Written, await Sweeps.Save(sweep, [A.Event("sweep-submitted")], Cancellation));
        Assert.Equal(sweep with { Version = 1 }, await Sweeps.Find(sweep.Id, Cancellation));
        Assert.Equal([sweep.Id], await Sweeps.Unfinished(Cancellation));

        var ended = sweep with { State = SweepState.Failed, Reason = "No trial has a score.", EndedAt = A.Time.AddHours(1), Version = 1 };
        Assert.Equal(StoreResult.Fenced, await Sweeps.Save(sweep, [A.Event("lost")], Cancellation));
        Assert.Equal(StoreResult.Fenced, await Sweeps.Save(ended with { Version = 7 }, [A.Event("lost")], Cancellation));
        Assert.Equal(StoreResult.Written, await Sweeps.Save(ended, [], Cancellation));
        Assert.Equal(ended with { Version = 2 }, await Reader.Sweep(sweep.Id, Cancellation));
        Assert.Empty(await Sweeps.Unfinished(Cancellation));
        Assert.Equal("sweep-submitted", Assert.Single(await Reader.Events(null, 10, null, Cancellation)).Event.Kind);
    }

    [Fact]
    public async Task List_IsNewestFirst()
    {
        foreach (var (name, hours) in new[] { ("old", 0), ("young", 2), ("middle", 1) })
            await Sweeps.Save(new() { Id = new SweepId(A.Id()), Name = name, Definition = "{ }", State = SweepState.Running, SubmittedAt = A.Time.AddHours(hours) }, [], Cancellation);
        Assert.Equal(["young", "middle"], (await Reader.Sweeps(2, Cancellation)).Select(static sweep => sweep.Name));
        Assert.Null(await Reader.Sweep(new SweepId(A.Id()), Cancellation));
    }
}
