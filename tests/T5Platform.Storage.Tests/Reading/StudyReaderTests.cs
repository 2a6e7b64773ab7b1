using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Writing;
using T5Platform.Tests.Postgres;

namespace T5Platform.Storage.Tests.Reading;

[Trait("speed", "integration")]
public class StudyReaderTests(PostgresFixture postgres) : StorageTests(postgres)
{
    [Fact]
    public async Task Experiments_AreNewestFirst_WithTheirCounts()
    {
        var old = A.Experiment("old");
        var young = A.Experiment("young", evaluations: 4) with { SubmittedAt = A.Time.AddDays(1) };
        await Experiments.Save(old, [], Cancellation);
        await Experiments.Save(young, [], Cancellation);
        foreach (var run in new[] { A.Run(young.Id, RunState.Completed), A.Run(young.Id, RunState.Running, lease: A.Lease()), A.Run(young.Id) })
            await Runs.Save(run, null, [], Cancellation);
        foreach (var evaluation in new[] { A.Evaluation(young.Id, RunState.Cancelled), A.Evaluation(young.Id, RunState.Failed), A.Evaluation(young.Id, RunState.Stopping, A.Lease()) })
            await Evaluations.Save(evaluation, null, [], Cancellation);

        var list = await Reader.Experiments(10, Cancellation);

        Assert.Equal(["young", "old"], list.Select(each => each.Name));
        Assert.Equal((5, 1, 2, 2), (list[0].Planned, list[0].Completed, list[0].Running, list[0].Failed));
        Assert.Equal((2, 0, 0, 0), (list[1].Planned, list[1].Completed, list[1].Running, list[1].Failed));
        Assert.Equal((3, ExperimentState.Running, A.Time, null), (list[1].Priority, list[1].State, list[1].SubmittedAt, list[1].EndedAt));
        Assert.Equal("young", Assert.Single(await Reader.Experiments(1, Cancellation)).Name);
    }

    [Fact]
    public async Task Derived_AreThoseThatExtendIt_OrBeginFromItsRuns()
    {
        var parent = A.Experiment("parent");
        var run = parent.Plan.Runs[0].Id;
        var (extension, fork, rowFork, stranger) = (A.Experiment("extension"), A.Experiment("fork"), A.Experiment("row fork"), A.Experiment("stranger"));
        extension = extension with { Spec = extension.Spec with { Extends = parent.Id }, SubmittedAt = A.Time.AddHours(1) };
        fork = fork with { Spec = fork.Spec with { InitialCheckpoint = $"run/{run}@10" }, SubmittedAt = A.Time.AddHours(2) };
        rowFork = rowFork with { Spec = rowFork.Spec with { Rows = [new() { Name = "plain" }, new() { Name = "forked", InitialCheckpoint = $"run/{run}@20" }] }, SubmittedAt = A.Time.AddHours(3) };
        stranger = stranger with { Spec = stranger.Spec with { InitialCheckpoint = $"run/{new RunId(A.Id())}@10", Extends = new(A.Id()) } };
        foreach (var experiment in new[] { parent, extension, fork, rowFork, stranger })
            await Experiments.Save(experiment, [], Cancellation);

        var derived = await Reader.Derived(parent.Id, [run], Cancellation);

        Assert.Equal(["extension", "fork", "row fork"], derived.Select(each => each.Spec.Name));
        Assert.Equal((extension.Id, ExperimentState.Running, parent.Id), (derived[0].Id, derived[0].State, derived[0].Spec.Extends));
        Assert.Empty(await Reader.Derived(fork.Id, [], Cancellation));
    }

    [Fact]
    public async Task RunsAndEvaluations_AreThoseOfTheExperiment()
    {
        var experiment = A.Experiment();
        await Experiments.Save(experiment, [], Cancellation);
        var (run, evaluation) = (A.Run(experiment.Id), A.Evaluation(experiment.Id));
        await Runs.Save(run, null, [], Cancellation);
        await Runs.Save(A.Run(new(A.Id())), null, [], Cancellation);
        await Evaluations.Save(evaluation, null, [], Cancellation);

        Assert.Equal(run.Id, Assert.Single(await Reader.Runs(experiment.Id, Cancellation)).Id);
        Assert.Equal(run.Id, (await Reader.Run(run.Id, Cancellation))!.Id);
        Assert.Null(await Reader.Run(new(A.Id()), Cancellation));
        Assert.Equal(evaluation.Id, Assert.Single(await Reader.Evaluations(experiment.Id, Cancellation)).Id);
        Assert.Equal(experiment.Spec.Name, (await Reader.Experiment(experiment.Id, Cancellation))!.Spec.Name);
        Assert.Null(await Reader.Experiment(new(A.Id()), Cancellation));
    }

    [Theory]
    [InlineData(100, 10)]
    [InlineData(101, 7)]
    [InlineData(5, 10)]
    [InlineData(10, 10)]
    [InlineData(3, 1)]
    public async Task Metrics_Thinned_AreEvenAndEndWithTheLast(int points, int limit)
    {
        var run = A.Run();
        await Runs.Save(run, null, [], Cancellation);
        await Metrics.Write([.. Enumerable.Range(0, points + 50).Select(step => A.Point(run.Id, step))], Cancellation);

        var steps = (await Reader.Metrics(run.Id, 50, limit, Cancellation)).Select(point => point.Step).ToList();

        Assert.Equal(Math.Min(points, limit), steps.Count);
        Assert.Equal(points + 49, steps[^1]);
        var gaps = steps.Zip(steps.Skip(1), (left, right) => right - left).ToList();
        Assert.True(gaps.Count == 0 || gaps.Max() - gaps.Min() <= 1, string.Join(' ', steps));
    }

    [Fact]
    public async Task Events_AreNewestFirst_AndPaged()
    {
        var experiment = new ExperimentId(A.Id());
        await Nodes.Save(A.Node(), A.Time, [.. Enumerable.Range(0, 5).Select(number => A.Event($"e{number}", experiment)), A.Event("other")], Cancellation);

        var first = await Reader.Events(experiment, 2, cancellationToken: Cancellation);
        var second = await Reader.Events(experiment, 10, first[^1].Number, Cancellation);

        Assert.Equal(["e4", "e3", "e2", "e1", "e0"], first.Concat(second).Select(line => line.Event.Kind));
        Assert.Equal("other", (await Reader.Events(null, 1, cancellationToken: Cancellation))[0].Event.Kind);
    }

    [Fact]
    public async Task Leases_BearTheNamesOfTheirHolders()
    {
        var experiment = A.Experiment("study");
        await Experiments.Save(experiment, [], Cancellation);
        var (run, evaluation) = (A.Run(experiment.Id), A.Evaluation(experiment.Id));
        await Runs.Save(run, null, [], Cancellation);
        await Evaluations.Save(evaluation, null, [], Cancellation);
        SliceLease[] leases =
        [
            A.Lease(0, 0, holder: LeaseHolder.Of(run.Id)),
            A.Lease(0, 1, holder: LeaseHolder.Of(evaluation.Id)) with { GrantedAt = A.Time.AddSeconds(1) },
            A.Lease(0, 2) with { GrantedAt = A.Time.AddSeconds(2) },
        ];
        await Leases.Commit(new() { Granted = leases, At = A.Time }, Cancellation);

        var active = await Reader.Leases(Cancellation);

        Assert.Equal(leases.Select(lease => lease.Id), active.Select(each => each.Lease.Id));
        Assert.Equal([run.Start.Name, evaluation.Start.Name, ""], active.Select(each => each.HolderName));
        Assert.Equal(["study", "study", ""], active.Select(each => each.ExperimentName));
        Assert.Equal([experiment.Id, experiment.Id, default], active.Select(each => each.Experiment));
    }

    [Fact]
    public async Task ALimitBelowOne_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Reader.Experiments(0, Cancellation));
}
