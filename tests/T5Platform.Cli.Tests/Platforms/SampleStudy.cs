using System.Text;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Planning;
using T5Platform.Tests.Shared.Checkpoints;
using T5Platform.Web.Tests.Demo;

namespace T5Platform.Cli.Tests.Platforms;

/// <summary>
/// A small experiment as the store holds it: a pre-training, two fine-tunings and their evaluations, which a test moves from state
/// to state by their names.
/// </summary>
internal sealed class SampleStudy
{
    /// <summary>As somebody would write it.</summary>
    public const string Json = """
        {
          "name": "objectives",
          "seeds": [1],
          "model": "mini",
          "pretraining": { "corpus": "dotnet-docs", "objective": "span_corruption", "steps": 200, "batchRows": 8,
                           "inputLength": 64, "targetLength": 32, "checkpointEvery": 100 },
          "finetuning": { "tasks": ["member_kind"], "steps": 100, "batchRows": 8, "inputLength": 64, "targetLength": 16, "checkpointEvery": 50 },
          "rows": [ { "name": "No pre-training", "baseline": true, "pretrain": false }, { "name": "Span corruption" } ]
        }
        """;

    public const string Baseline = "no-pre-training/seed-1/member_kind";
    public const string Pretrain = "span-corruption/seed-1/pretrain";
    public const string Finetune = "span-corruption/seed-1/member_kind";
    public const string BaselineEvaluation = "no-pre-training/seed-1/member_kind/evaluate";
    public const string FinetuneEvaluation = "span-corruption/seed-1/member_kind/evaluate";

    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly PlatformUnderTest _platform;

    private SampleStudy(PlatformUnderTest platform, ExperimentId id, string name, DateTimeOffset submittedAt)
    {
        var spec = Spec with { Name = name };
        (_platform, Id, Plan) = (platform, id, ExperimentPlanner.Plan(id, spec));
        Study.AllExperiments[id] = new() { Id = id, Spec = spec, Plan = Plan, State = ExperimentState.Running, SubmittedAt = submittedAt };
    }

    public static ExperimentSpec Spec { get; } = ExperimentSpecReader.Read(Encoding.UTF8.GetBytes(Json)).Spec!;

    public ExperimentId Id { get; }
    public ExperimentPlan Plan { get; }
    private InMemoryStudy Study => _platform.Study;

    public static SampleStudy In(PlatformUnderTest platform, string id = "01a2178257b07ea0a62738b6def95091", string name = "objectives", DateTimeOffset? submittedAt = null) =>
        new(platform, new(Guid.Parse(id)), name, submittedAt ?? Noon);

    public RunId RunId(string name) => Plan.Runs.Single(run => run.Name == name).Id;

    public EvaluationId EvaluationId(string name) => Plan.Evaluations.Single(evaluation => evaluation.Name == name).Id;

    /// <summary>Puts a run into a state. A working one holds a slice.</summary>
    public SampleStudy Run(string name, RunState state, long step = 0, long generation = 1, string? code = null, string? reason = null, MeshRectangle? slice = null)
    {
        var planned = Plan.Runs.Single(run => run.Name == name);
        var works = state is RunState.Starting or RunState.Running or RunState.Stopping;
        var lease = works || slice is not null ? Lease(LeaseHolder.Of(planned.Id), generation, slice ?? new(new(0, 0), new(1, 1))) : null;
        Study.AllRuns[planned.Id] = new()
        {
            Id = planned.Id,
            Start = new() { Experiment = Id, Name = name, Spec = planned.Spec, Pool = new("default") },
            Status = new()
            {
                State = state,
                Generation = new(generation),
                SubmittedAt = Noon.AddSeconds(1),
                Lease = works ? lease : null,
                Step = step,
                ReasonCode = code,
                Reason = reason,
            },
            EndedAt = IsEnd(state) ? Noon.AddSeconds(31) : null,
        };
        Study.AllLeases.RemoveAll(active => active.Lease.Holder == LeaseHolder.Of(planned.Id));
        if (works)
            Study.AllLeases.Add(new() { Lease = lease!, HolderName = name, Experiment = Id, ExperimentName = Study.AllExperiments[Id].Spec.Name });
        return this;
    }

    public SampleStudy Evaluation(string name, RunState state, double? score = null, string? reason = null)
    {
        var planned = Plan.Evaluations.Single(evaluation => evaluation.Name == name);
        Study.AllEvaluations[planned.Id] = new()
        {
            Id = planned.Id,
            Start = new()
            {
                Experiment = Id,
                Name = name,
                Spec = planned.Spec,
                Run = planned.Run,
                Checkpoint = new() { Id = new(Guid.Parse("01a21782b2fd7b37a3779274c334ad7a")), ManifestPath = "runs/x/manifest.json", Step = 100 },
                Pool = new("default"),
            },
            Status = new() { State = state, Generation = new(1), SubmittedAt = Noon.AddSeconds(40), Reason = reason },
            Scored = score is { } value ? new() { Scores = [new("accuracy", value)], Examples = 128, PredictionsPath = "evaluations/x/predictions.jsonl" } : null,
            EndedAt = IsEnd(state) ? Noon.AddSeconds(50) : null,
        };
        return this;
    }

    /// <summary>Everything completed.</summary>
    public SampleStudy Completed()
    {
        Run(Baseline, RunState.Completed, 100).Run(Pretrain, RunState.Completed, 200).Run(Finetune, RunState.Completed, 100);
        Evaluation(BaselineEvaluation, RunState.Completed, 50).Evaluation(FinetuneEvaluation, RunState.Completed, 75.5);
        return Ended(ExperimentState.Completed);
    }

    public SampleStudy Ended(ExperimentState state, string? reason = null)
    {
        Study.AllExperiments[Id] = Study.AllExperiments[Id] with { State = state, Reason = reason, EndedAt = Noon.AddSeconds(200) };
        return this;
    }

    /// <summary>The queue: this run waits for that reason.</summary>
    public SampleStudy Waits(string run, WaitCode code, string sentence)
    {
        Run(run, RunState.Waiting);
        var planned = Plan.Runs.Single(each => each.Name == run);
        _platform.ControlPlane.Waiting =
        [
            .. _platform.ControlPlane.Waiting,
            new(
                new()
                {
                    Holder = LeaseHolder.Of(planned.Id),
                    Generation = new(1),
                    Parallelism = planned.Spec.Parallelism,
                    Pool = new("default"),
                    SubmittedAt = Noon.AddSeconds(1),
                    Name = run,
                },
                new(code, sentence)),
        ];
        return this;
    }

    /// <summary>Steps of a run, with a loss that falls by a hundredth each.</summary>
    public SampleStudy Steps(string run, int count, double seconds = 0.5)
    {
        Study.AllMetrics[RunId(run)] =
        [
            .. Enumerable.Range(0, count).Select(step => new MetricPoint
            {
                Run = RunId(run),
                Generation = new(1),
                Step = step,
                Loss = 5 - (0.01f * step),
                LearningRate = 0.001f,
                Tokens = 512,
                Seconds = seconds,
                At = Noon.AddSeconds(step),
            }),
        ];
        return this;
    }

    public SampleStudy Attempts(string run, params IReadOnlyList<AttemptRecord> attempts)
    {
        Study.AllAttempts[LeaseHolder.Of(RunId(run))] = attempts;
        return this;
    }

    /// <summary>A life on the first device, with its steps and how it ended.</summary>
    public AttemptRecord Attempt(string run, long generation, long from, long to, string? code = null, string? reason = null) => new()
    {
        Holder = LeaseHolder.Of(RunId(run)),
        Generation = new(generation),
        Lease = Lease(LeaseHolder.Of(RunId(run)), generation, new(new(0, 0), new(1, 1))),
        StartedAt = Noon.AddSeconds(10 * generation),
        EndedAt = code is null ? null : Noon.AddSeconds((10 * generation) + 5),
        FromStep = from,
        ToStep = to,
        ReasonCode = code,
        Reason = reason,
    };

    public SampleStudy Checkpoint(string run, long step, bool final = false, string? damage = null)
    {
        var manifest = new CheckpointManifest
        {
            Id = new(Guid.Parse($"01a21782b2fd7b37a3779274{step:x8}")),
            Run = RunId(run),
            Generation = new(1),
            Step = step,
            Path = $"runs/{RunId(run)}/step-{step}/manifest.json",
            Files = [new() { Name = "model.safetensors", Bytes = 1_530_000, Sha256 = new('a', 64) }],
            WeightsSha256 = $"{step:x8}{new string('b', 56)}",
            Final = final,
        };
        Study.AllCheckpoints[RunId(run)] = [.. Study.AllCheckpoints.GetValueOrDefault(RunId(run)) ?? [], new() { Manifest = manifest, CommittedAt = Noon.AddSeconds(step), Damage = damage }];
        return this;
    }

    /// <summary>A checkpoint whose files lie in the store.</summary>
    public SampleStudy Checkpoint(string run, long step, ForeignCheckpoint content, bool final = false)
    {
        Checkpoint(run, step, final);
        var last = Study.AllCheckpoints[RunId(run)][^1];
        content.WriteTo(Path.Combine(_platform.Blobs, Path.GetDirectoryName(last.Manifest.Path)!));
        var files = new[] { File("model.safetensors", content.Weights()), File("config.json", content.ConfigBytes) };
        Study.AllCheckpoints[RunId(run)] = [.. Study.AllCheckpoints[RunId(run)].SkipLast(1), last with { Manifest = last.Manifest with { Files = files } }];
        return this;

        static CheckpointFile File(string name, byte[] bytes) =>
            new() { Name = name, Bytes = bytes.Length, Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)) };
    }

    public SampleStudy Event(long number, string kind, string sentence, string? run = null)
    {
        Study.AllEvents.Add(new(number, new()
        {
            At = Noon.AddSeconds(number),
            Kind = kind,
            Sentence = sentence,
            Experiment = Id,
            Holder = run is null ? null : LeaseHolder.Of(RunId(run)),
            Generation = new(1),
        }));
        return this;
    }

    /// <summary>A node of so many healthy CPU devices.</summary>
    public static NodeState Node(string name, MeshRectangle block, NodeHealth health = NodeHealth.Alive, params int[] unhealthy) => new()
    {
        Node = new(name),
        Pool = new("default"),
        Pod = new("pod-0"),
        Block = block,
        Devices =
        [
            .. Enumerable.Range(0, block.Shape.Devices)
                .Select(index => new DeviceInfo { Index = index, Kind = DeviceKind.Cpu, Name = $"CPU slot {index}", Healthy = !unhealthy.Contains(index) }),
        ],
        Health = health,
        Address = "10.0.0.7",
    };

    private static SliceLease Lease(LeaseHolder holder, long generation, MeshRectangle rectangle) => new()
    {
        Id = new(Guid.Parse($"01a217839a597b598433ba12{generation:x8}")),
        Holder = holder,
        Generation = new(generation),
        Pool = new("default"),
        Pod = new("pod-0"),
        Rectangle = rectangle,
        Ranks = [.. rectangle.Coordinates().Select((at, rank) => new RankPlacement { Rank = rank, Node = new("vm"), Coordinate = at, DeviceIndex = rank })],
        GrantedAt = Noon.AddSeconds(5),
    };

    private static bool IsEnd(RunState state) => state is RunState.Completed or RunState.Failed or RunState.Cancelled;
}
