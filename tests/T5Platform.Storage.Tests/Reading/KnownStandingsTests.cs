using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Tests.Postgres;

namespace T5Platform.Storage.Tests.Reading;

/// <summary>Where experiments stand: one that shares a run of another, and a third that has nothing to do with them.</summary>
[Trait("speed", "integration")]
public class KnownStandingsTests(PostgresFixture postgres) : StorageTests(postgres)
{
    private readonly ExperimentRecord _owner = A.Experiment("owner");
    private ExperimentRecord _borrower = A.Experiment("borrower");
    private RunRecord _shared = A.Run();
    private EvaluationRecord _evaluation = A.Evaluation();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _shared = A.Run(_owner.Id, RunState.Running);
        _evaluation = A.Evaluation(_borrower.Id, RunState.Running);
        _borrower = _borrower with { Plan = _borrower.Plan with { Runs = [new PlannedRun { Id = _shared.Id, Name = "shared", Spec = A.RunSpec(), SharedFrom = _owner.Id }] } };
        await Experiments.Save(_owner, [], Cancellation);
        await Experiments.Save(_borrower, [], Cancellation);
        await Runs.Save(_shared, null, [], Cancellation);
        await Evaluations.Save(_evaluation, null, [], Cancellation);
        await Runs.Save(A.Run(new(A.Id())), null, [], Cancellation);
    }

    [Fact]
    public async Task Standings_AreOfEachExperiment_SharedRunsAmongThem()
    {
        var read = await Reader.Standings([_owner.Id, _borrower.Id, new(A.Id())], Cancellation);

        Assert.Equal(new[] { _owner.Id, _borrower.Id }.ToHashSet(), read.Keys.ToHashSet());
        Assert.Equal(_shared.Id, Assert.Single(read[_owner.Id].Runs).Key);
        Assert.Equal(_shared.Id, Assert.Single(read[_borrower.Id].Runs).Key);
        Assert.Empty(read[_owner.Id].Evaluations);
        Assert.Equal((_evaluation.Id, RunState.Running), (Assert.Single(read[_borrower.Id].Evaluations).Key, read[_borrower.Id].Evaluations[_evaluation.Id].State));
    }

    [Fact]
    public async Task Standings_AreTheSame_UntilSomethingOfTheirsIsWritten()
    {
        var (owner, borrower) = await Read();
        var again = await Read();
        Assert.Same(owner, again.Owner);
        Assert.Same(borrower, again.Borrower);

        await Evaluations.Save(_evaluation with { Version = 1, Status = A.Status(RunState.Completed), Scored = new() { Scores = [new("accuracy", 12.5)], Examples = 8, PredictionsPath = "p" } }, null, [], Cancellation);
        var scored = await Read();
        Assert.Same(owner, scored.Owner);
        Assert.Equal(12.5, scored.Borrower.Evaluations[_evaluation.Id].Scored!.Scores[0].Value);
        Assert.Same(borrower.Runs[_shared.Id], scored.Borrower.Runs[_shared.Id]);

        await Runs.Save(_shared with { Version = 1, Status = A.Status(RunState.Failed) with { Step = 7, Reason = "It diverged." } }, null, [], Cancellation);
        var failed = await Read();
        Assert.All([failed.Owner, failed.Borrower], each => Assert.Equal((7, "It diverged."), (each.Runs[_shared.Id].Step, each.Runs[_shared.Id].Reason)));
        Assert.Same(scored.Borrower.Evaluations[_evaluation.Id], failed.Borrower.Evaluations[_evaluation.Id]);
    }

    [Fact]
    public async Task Standings_AfterRunsWereTakenBack_AreWithoutThem_AndOfWhatBegan()
    {
        await Read();
        await Experiments.Save(_borrower with { Version = 1, Plan = A.Experiment().Plan }, [], Cancellation);
        var own = A.Run(_borrower.Id);
        await Runs.Save(own, null, [], Cancellation);

        Assert.Equal(own.Id, Assert.Single((await Read()).Borrower.Runs).Key);
    }

    private async Task<(Standings Owner, Standings Borrower)> Read()
    {
        var read = await Reader.Standings([_owner.Id, _borrower.Id], Cancellation);
        return (read[_owner.Id], read[_borrower.Id]);
    }
}
