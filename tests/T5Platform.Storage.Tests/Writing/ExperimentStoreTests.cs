using System.Text.Json;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;
using T5Platform.Storage.Writing;
using T5Platform.Tests.Postgres;

namespace T5Platform.Storage.Tests.Writing;

[Trait("speed", "integration")]
public class ExperimentStoreTests(PostgresFixture postgres) : StorageTests(postgres)
{
    [Fact]
    public async Task Save_InsertsUpdatesAndFences()
    {
        var record = A.Experiment();

        Assert.Equal(StoreResult.Written, await Experiments.Save(record, [A.Event()], Cancellation));
        Assert.Equal(StoreResult.Fenced, await Experiments.Save(record, [A.Event()], Cancellation));
        var ended = record with { Version = 1, State = ExperimentState.Failed, Reason = "A run failed.", EndedAt = A.Time };
        Assert.Equal(StoreResult.Written, await Experiments.Save(ended, [], Cancellation));

        var found = await Experiments.Find(record.Id, Cancellation);
        Assert.Equal(JsonSerializer.Serialize(ended with { Version = 2 }, ShardJson.Options), JsonSerializer.Serialize(found, ShardJson.Options));
        Assert.Single(await Reader.Events(null, 10, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Unfinished_IsWhatStillRuns()
    {
        var (running, done) = (A.Experiment(), A.Experiment() with { State = ExperimentState.Completed, EndedAt = A.Time });
        await Experiments.Save(running, [], Cancellation);
        await Experiments.Save(done, [], Cancellation);

        var paused = A.Experiment() with { State = ExperimentState.Paused };
        await Experiments.Save(paused, [], Cancellation);

        Assert.Equal([running.Id, paused.Id], (await Experiments.Unfinished(Cancellation)).OrderBy(id => id == paused.Id));
    }

    [Fact]
    public async Task Decisions_AreKept()
    {
        var record = A.Experiment();
        var decided = record with
        {
            Decisions = new() { Submitted = record.Spec with { Priority = 9 }, Excluded = [new("row", "task", "diverges", A.Time)], Retrying = [LeaseHolder.Of(new RunId(A.Id()))] },
        };
        await Experiments.Save(decided, [], Cancellation);

        var found = (await Experiments.Find(record.Id, Cancellation))!.Decisions;
        Assert.Equal((9, decided.Decisions.Excluded[0], decided.Decisions.Retrying[0]), (found.Submitted!.Priority, Assert.Single(found.Excluded), Assert.Single(found.Retrying)));
    }

    [Fact]
    public async Task AtWork_IsWhatHasBegunAndNeitherEndedNorRests()
    {
        var experiment = A.Experiment();
        var (running, waiting, paused, failed) = (A.Run(experiment.Id, RunState.Running), A.Run(experiment.Id, RunState.Waiting), A.Run(experiment.Id, RunState.Paused), A.Run(experiment.Id, RunState.Failed));
        foreach (var run in new[] { running, waiting, paused, failed, A.Run(new(A.Id()), RunState.Running) })
            await Runs.Save(run, null, [], Cancellation);

        Assert.Equal(
            new HashSet<LeaseHolder> { LeaseHolder.Of(running.Id), LeaseHolder.Of(waiting.Id) },
            (await Experiments.AtWork(experiment.Id, Cancellation)).ToHashSet());
    }

    [Fact]
    public async Task Settled_IsEveryEndedRunAndEvaluationOfIt()
    {
        var experiment = A.Experiment();
        var (completed, failed, running) = (A.Run(experiment.Id, RunState.Completed), A.Run(experiment.Id, RunState.Failed), A.Run(experiment.Id, RunState.Running));
        var cancelled = A.Evaluation(experiment.Id, RunState.Cancelled);
        foreach (var run in new[] { completed, failed, running, A.Run(new(A.Id()), RunState.Completed) })
            await Runs.Save(run, null, [], Cancellation);
        await Evaluations.Save(cancelled, null, [], Cancellation);

        var settled = await Experiments.Settled(experiment.Id, Cancellation);

        Assert.Equal(
            new Dictionary<LeaseHolder, SettledOutcome>
            {
                [LeaseHolder.Of(completed.Id)] = SettledOutcome.Completed,
                [LeaseHolder.Of(failed.Id)] = SettledOutcome.Failed,
                [LeaseHolder.Of(cancelled.Id)] = SettledOutcome.Cancelled,
            },
            settled.ToDictionary(each => each.Holder, each => each.Outcome));
    }

    [Fact]
    public async Task WithRuns_IsWhoRunsOneOfTheHashesItself()
    {
        var (owner, sharer, cancelled) = (WithHash("a"), WithHash("a", shared: true), WithHash("a") with { State = ExperimentState.Cancelled });
        var elsewhere = WithHash("a") with { Id = new(A.Id()) };
        elsewhere = elsewhere with { Spec = elsewhere.Spec with { Pool = new("other") } };
        foreach (var record in new[] { owner, sharer, cancelled, elsewhere, WithHash("b"), A.Experiment() })
            await Experiments.Save(record, [], Cancellation);

        Assert.Equal([owner.Id], (await Experiments.WithRuns(["c", "a"], owner.Spec.Pool, Cancellation)).Select(record => record.Id));
    }

    [Fact]
    public async Task WhatIsShared_IsReadAsItsOwn()
    {
        var owner = A.Experiment();
        var (run, evaluation) = (A.Run(owner.Id, RunState.Completed), A.Evaluation(owner.Id, RunState.Failed));
        var sharer = A.Experiment() with
        {
            Plan = new()
            {
                Runs = [new() { Id = run.Id, Name = "mine/pretrain", Spec = A.RunSpec(), SharedFrom = owner.Id }],
                Evaluations = [new() { Id = evaluation.Id, Name = "mine/judge", Run = run.Id, Spec = A.EvaluationSpec(), SharedFrom = owner.Id }],
                Cells = [],
            },
        };
        foreach (var record in new[] { owner, sharer })
            await Experiments.Save(record, [], Cancellation);
        await Runs.Save(run, null, [], Cancellation);
        await Evaluations.Save(evaluation, null, [], Cancellation);

        Assert.Equal(2, (await Experiments.Settled(sharer.Id, Cancellation)).Count);
        Assert.Equal([run.Id], (await Reader.Runs(sharer.Id, Cancellation)).Select(each => each.Id));
        Assert.Equal([evaluation.Id], (await Reader.Evaluations(sharer.Id, Cancellation)).Select(each => each.Id));
        Assert.All(await Reader.Experiments(10, Cancellation), summary => Assert.Equal((1, 1), (summary.Completed, summary.Failed)));
        var states = await Experiments.States([owner.Id, new(A.Id())], Cancellation);
        Assert.Equal((owner.Id, ExperimentState.Running), (states.Keys.Single(), states[owner.Id]));
    }

    private static ExperimentRecord WithHash(string hash, bool shared = false)
    {
        var record = A.Experiment();
        return record with { Plan = record.Plan with { Runs = [record.Plan.Runs[0] with { Hash = hash, SharedFrom = shared ? new(A.Id()) : null }] } };
    }
}
