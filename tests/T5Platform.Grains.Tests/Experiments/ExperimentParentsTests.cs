using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;
using T5Platform.Grains.Experiments;
using T5Platform.Grains.Tests.Runs;
using T5Platform.Storage.Writing;
using T5Platform.Study.Parents;
using T5Platform.Study.Planning;

namespace T5Platform.Grains.Tests.Experiments;

[Trait("speed", "unit")]
public sealed class ExperimentParentsTests
{
    private static readonly ExperimentId Parent = new(new Guid(2, 2, 2, new byte[8]));
    private static readonly ExperimentId Child = new(new Guid(1, 1, 1, new byte[8]));
    private static readonly ExperimentSpec Spec = new()
    {
        Name = "parent", Seeds = [1], Model = ModelPreset.All["test"], Rows = [new() { Name = "only" }],
        Pretraining = new() { Steps = 10, BatchRows = 4, InputLength = 64, TargetLength = 16, CheckpointEvery = 10 },
    };

    private readonly StoredRuns _runs = new();
    private readonly OneExperiment _experiments = new(new() { Id = Parent, Spec = Spec, Plan = ExperimentPlanner.Plan(Parent, Spec), State = ExperimentState.Completed, SubmittedAt = default });

    private ExperimentParents Parents => new(_experiments, _runs, TimeProvider.System);

    [Fact]
    public async Task Extend_OfAKnownParent_SaysWhatEachRunGoesOnFrom()
    {
        var spec = ExtendedSpec.Of(Parent, Spec, 30, null);
        var extended = Assert.IsType<ExtensionOutcome.Extended>(await Parents.Extend(spec, ExperimentPlanner.Plan(Child, spec)));
        Assert.Equal(_experiments.Only.Plan.Runs[0].Id, Assert.Single(extended.Plan.Runs).ContinueFrom);
    }

    [Fact]
    public async Task Extend_OfAnUnknownParent_IsRefused()
    {
        var spec = ExtendedSpec.Of(Child, Spec, 30, null);
        Assert.Equal("no-parent", Assert.IsType<ExtensionOutcome.Refused>(await Parents.Extend(spec, ExperimentPlanner.Plan(Child, spec))).Code);
    }

    [Fact]
    public async Task Extend_OfNothing_LeavesThePlan()
    {
        var plan = ExperimentPlanner.Plan(Child, Spec);
        Assert.Same(plan, Assert.IsType<ExtensionOutcome.Extended>(await Parents.Extend(Spec, plan)).Plan);
    }

    [Fact]
    public async Task Told_OfAForkAndAnExtension_IsALineInTheParentsHistory()
    {
        var run = _experiments.Only.Plan.Runs[0];
        _runs.Runs[run.Id] = new()
        {
            Id = run.Id, Start = new() { Experiment = Parent, Name = run.Name, Spec = run.Spec, Pool = new("default") },
            Status = new() { State = Contracts.Runs.RunState.Completed, Generation = new(1), SubmittedAt = default },
        };
        var told = await Parents.Told(Child, Spec with { InitialCheckpoint = $"run/{run.Id}@10", Extends = Parent });
        Assert.Equal(["experiment-extended", "run-forked"], told.Select(static line => line.Kind));
        Assert.All(told, static line => Assert.Equal(Parent, line.Experiment));
        Assert.Empty(await Parents.Told(Child, Spec with { InitialCheckpoint = "an-import" }));
    }

    private sealed class OneExperiment(ExperimentRecord only) : IExperimentStore
    {
        public ExperimentRecord Only => only;

        public Task<ExperimentRecord?> Find(ExperimentId id, CancellationToken cancellationToken = default) => Task.FromResult(id == only.Id ? only : null);

        public Task<StoreResult> Save(ExperimentRecord record, IReadOnlyList<EventRecord> events, CancellationToken cancellationToken = default) => Task.FromResult(StoreResult.Written);

        public Task<IReadOnlyList<ExperimentId>> Unfinished(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<ExperimentId>>([]);

        public Task<IReadOnlyList<HolderSettled>> Settled(ExperimentId id, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<HolderSettled>>([]);

        public Task<IReadOnlyList<ExperimentRecord>> WithRuns(IReadOnlyList<string> hashes, PoolId pool, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<ExperimentRecord>>([]);

        public Task<IReadOnlyDictionary<ExperimentId, ExperimentState>> States(IReadOnlyCollection<ExperimentId> ids, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyDictionary<ExperimentId, ExperimentState>>(new Dictionary<ExperimentId, ExperimentState>());

        public Task<IReadOnlyList<LeaseHolder>> AtWork(ExperimentId id, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<LeaseHolder>>([]);

        public Task<IReadOnlyDictionary<EvaluationId, EvaluationScored>> Scores(ExperimentId id, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyDictionary<EvaluationId, EvaluationScored>>(new Dictionary<EvaluationId, EvaluationScored>());

        public Task<IReadOnlyList<(RunId Run, long Step)>> CommittedSteps(ExperimentId id, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<(RunId, long)>>([]);
    }
}
