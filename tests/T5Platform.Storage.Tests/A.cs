using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;
using T5Platform.Storage.Writing;

namespace T5Platform.Storage.Tests;

/// <summary>Makes records that are whole, so that a test names only what it is about.</summary>
internal static class A
{
    public static readonly DateTimeOffset Time = new(2025, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public static readonly OptimizerSpec Optimizer = new() { Schedule = LearningRateSchedule.InverseSquareRoot, LearningRate = 0.1f };

    public static Guid Id() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    public static ExperimentRecord Experiment(string name = "study", int evaluations = 1) => new()
    {
        Id = new(Id()),
        Spec = new()
        {
            Name = name,
            Priority = 3,
            Seeds = [1, 2],
            Model = ModelPreset.All["test"],
            Rows = [new() { Name = "baseline", Baseline = true }],
        },
        Plan = new()
        {
            Runs = [new() { Id = new(Id()), Name = "baseline/seed-1/pretrain", Spec = RunSpec() }],
            Evaluations = [.. Enumerable.Range(0, evaluations).Select(_ => new PlannedEvaluation { Id = new(Id()), Name = "judge", Run = new(Id()), Spec = EvaluationSpec() })],
            Cells = [new() { Row = "baseline", Task = "member_kind", Evaluations = [new(Id())] }],
        },
        State = ExperimentState.Running,
        SubmittedAt = Time,
    };

    public static RunSpec RunSpec() => new()
    {
        Model = ModelPreset.All["test"],
        Vocabulary = "bytes",
        Data = new PretrainingData { Corpus = "dotnet-docs", Objective = "span_corruption" },
        Steps = 100,
        LogicalShards = 2,
        RowsPerLogicalShard = 4,
        InputLength = 64,
        TargetLength = 16,
        Optimizer = Optimizer,
        CheckpointEvery = 10,
        Seed = 1,
        Parallelism = new(2, 1),
    };

    public static EvaluationSpec EvaluationSpec() =>
        new() { Model = ModelPreset.All["test"], Vocabulary = "bytes", Task = "member_kind", InputLength = 64, TargetLength = 16 };

    public static RunRecord Run(ExperimentId experiment = default, RunState state = RunState.Waiting, long generation = 1, SliceLease? lease = null) => new()
    {
        Id = new(Id()),
        Start = new() { Experiment = experiment, Name = "baseline/seed-1/pretrain", Spec = RunSpec(), Pool = new("default") },
        Status = Status(state, generation, lease),
    };

    public static RunStatus Status(RunState state = RunState.Waiting, long generation = 1, SliceLease? lease = null) =>
        new() { State = state, Generation = new(generation), SubmittedAt = Time, Lease = lease, DeathsByNode = new Dictionary<string, int> { ["node-1"] = 2 } };

    public static EvaluationRecord Evaluation(ExperimentId experiment = default, RunState state = RunState.Waiting, SliceLease? lease = null) => new()
    {
        Id = new(Id()),
        Start = new()
        {
            Experiment = experiment,
            Name = "baseline/seed-1/member_kind/judge",
            Spec = EvaluationSpec(),
            Run = new(Id()),
            Checkpoint = new CheckpointReference { Id = new(Id()), ManifestPath = "runs/1/manifest.json", Step = 100 },
            Pool = new("default"),
        },
        Status = Status(state, lease: lease),
    };

    public static SliceLease Lease(int row = 0, int column = 0, int rows = 1, int columns = 1, LeaseHolder? holder = null, string pod = "pod-1") => new()
    {
        Id = new(Id()),
        Holder = holder ?? new(HolderKind.Run, Id()),
        Generation = new(1),
        Pool = new("default"),
        Pod = new(pod),
        Rectangle = new(new(row, column), new(rows, columns)),
        Ranks = [new() { Rank = 0, Node = new("node-1"), Coordinate = new(row, column), DeviceIndex = 0 }],
        GrantedAt = Time,
    };

    public static CheckpointManifest Manifest(RunId run, long generation = 1, long step = 10) => new()
    {
        Id = new(Id()),
        Run = run,
        Generation = new(generation),
        Step = step,
        Path = $"runs/{run}/{step}/manifest.json",
        Files = [new() { Name = "weights.safetensors", Bytes = 1000, Sha256 = new string('a', 64) }],
        WeightsSha256 = new string('a', 64),
    };

    public static MetricPoint Point(RunId run, long step, long generation = 1, float loss = 1f) => new()
    {
        Run = run, Generation = new(generation), Step = step, Loss = loss, LearningRate = 0.01f, Tokens = 512, Seconds = 0.125, At = Time,
    };

    public static NodeState Node(string name = "node-1") => new()
    {
        Node = new(name),
        Pool = new("default"),
        Pod = new("pod-1"),
        Block = new(new(0, 0), new(2, 2)),
        Devices = [new() { Index = 0, Kind = DeviceKind.Cpu, Name = "CPU slot" }],
        Health = NodeHealth.Alive,
    };

    public static EventRecord Event(string kind = "run-started", ExperimentId? experiment = null) =>
        new() { At = Time, Kind = kind, Sentence = $"It is {kind}.", Experiment = experiment };
}
