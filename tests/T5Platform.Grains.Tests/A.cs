using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;
using T5Platform.Grains.Runs;

namespace T5Platform.Grains.Tests;

/// <summary>Builders of what tests talk about.</summary>
internal static class A
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly RunId RunId = new(Guid.ParseExact("0000000000000000000000000000000a", "N"));

    public static readonly ModelSpec Model = ModelPreset.All["test"];

    public static MachineSettings Settings(DateTimeOffset? now = null, HolderKind kind = HolderKind.Run, RestartPolicy? restarts = null) => new()
    {
        Kind = kind,
        Now = now ?? Noon,
        ListeningSince = Noon.AddHours(-1),
        Restarts = restarts ?? new(),
    };

    public static SliceLease Lease(int number = 1, long generation = 1, int ranks = 2, LeaseHolder? holder = null) => new()
    {
        Id = new(new Guid(number, 0, 0, new byte[8])),
        Holder = holder ?? LeaseHolder.Of(RunId),
        Generation = new(generation),
        Pool = new("default"),
        Pod = new("pod"),
        Rectangle = new(new(0, 0), new(1, ranks)),
        Ranks = [.. Enumerable.Range(0, ranks).Select(rank => new RankPlacement { Rank = rank, Node = new($"node-{rank}"), Coordinate = new(0, rank), DeviceIndex = rank })],
        GrantedAt = Noon,
    };

    public static CheckpointManifest Manifest(long step, bool final = false, long generation = 1, RunId? run = null, int number = 0) => new()
    {
        Id = new(new Guid(number == 0 ? (int)(generation * 1000 + step) : number, 1, 1, new byte[8])),
        Run = run ?? RunId,
        Generation = new(generation),
        Step = step,
        Path = $"runs/x/{step}/manifest.json",
        Files = [],
        WeightsSha256 = new('0', 64),
        Final = final,
    };

    public static ShardReport Report(ShardFact fact, int rank = 0, long sequence = 100, long generation = 1) => new()
    {
        Shard = new(LeaseHolder.Of(RunId), rank),
        Generation = new(generation),
        Sequence = sequence,
        At = Noon,
        Fact = fact,
    };

    public static RunEvent Says(ShardFact fact, int rank = 0, long sequence = 100, long generation = 1) =>
        new RunEvent.RankReported(Report(fact, rank, sequence, generation));

    public static StepCompleted Step(long step) => new() { Step = step, Loss = 1f, Tokens = 10, Seconds = 0.5, LearningRate = 0.1f };

    public static ShardExited Exit(int? code = null, int? signal = null, bool asked = false) => new() { ExitCode = code, Signal = signal, Asked = asked };

    public static RunStatus Waiting(long generation = 1) =>
        new() { State = RunState.Waiting, Generation = new(generation), SubmittedAt = Noon.AddMinutes(-5) };

    public static RunStatus Starting(params RankState[] ranks) => Live(RunState.Starting, ranks);

    public static RunStatus Running(params RankState[] ranks) => Live(RunState.Running, ranks.Length == 0 ? [RankState.Listening, RankState.Listening] : ranks);

    public static RunStatus Stopping(NextAfterStop next, params RankState[] ranks) =>
        Live(RunState.Stopping, ranks.Length == 0 ? [RankState.Listening, RankState.Listening] : ranks) with { Next = next, ReasonCode = "shard-died", Reason = "It died." };

    public static RunStatus Ended(RunState state) => Waiting() with { State = state };

    private static RunStatus Live(RunState state, RankState[] ranks) => Waiting() with
    {
        State = state,
        Lease = Lease(ranks: ranks.Length),
        Ranks = [.. ranks.Select((rank, index) => new RankStatus { State = rank, Endpoint = rank == RankState.Listening ? $"host:{index}" : null, LastSequence = 10 })],
        LastSignOfLife = Noon,
    };
}
