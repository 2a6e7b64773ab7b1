using System.Text.Json;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;
using T5Platform.Storage.Writing;
using T5Platform.Tests.Postgres;

namespace T5Platform.Storage.Tests.Writing;

[Trait("speed", "integration")]
public class EvaluationStoreTests(PostgresFixture postgres) : StorageTests(postgres)
{
    [Fact]
    public async Task Save_InsertsUpdatesAndFences()
    {
        var record = A.Evaluation(new(A.Id()));
        var attempt = new AttemptRecord { Holder = LeaseHolder.Of(record.Id), Generation = new(1), StartedAt = A.Time };
        Assert.Equal(StoreResult.Written, await Evaluations.Save(record, attempt, [A.Event()], Cancellation));
        Assert.Equal(StoreResult.Fenced, await Evaluations.Save(record, null, [], Cancellation));
        Assert.Equal([record.Id], await Evaluations.Unfinished(Cancellation));

        var scored = record with
        {
            Version = 1,
            Status = A.Status(RunState.Completed),
            EndedAt = A.Time,
            Scored = new() { Scores = [new("accuracy", 0.1 + 0.2), new("f1", double.NaN)], Examples = 5, PredictionsPath = "evaluations/1/predictions.jsonl" },
        };
        Assert.Equal(StoreResult.Written, await Evaluations.Save(scored, attempt with { EndedAt = A.Time }, [], Cancellation));

        var found = (await Evaluations.Find(record.Id, Cancellation))!;
        Assert.Equal(scored.Scored.Scores, found.Scored!.Scores);
        Assert.Equal(JsonSerializer.Serialize(scored.Start, ShardJson.Options), JsonSerializer.Serialize(found.Start, ShardJson.Options));
        Assert.Equal((2L, A.Time, RunState.Completed), (found.Version, found.EndedAt!.Value, found.Status.State));
        Assert.Empty(await Evaluations.Unfinished(Cancellation));
        Assert.Equal(A.Time, Assert.Single(await Reader.Attempts(attempt.Holder, Cancellation)).EndedAt);
    }
}
