using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Demo;

namespace T5Platform.Web.Tests.Demo.Sample;

/// <summary>What was submitted.</summary>
internal static class SampleSpecs
{
    /// <summary>The demo study's rows and tasks, at sizes that stay as they are whatever the demo's become.</summary>
    public static ExperimentSpec Demo { get; } = Sized(DemoStudy.Spec("quick"));

    public static ExperimentSpec Objectives { get; } = new()
    {
        Name = "Unsupervised objectives",
        Description = "Which way of making inputs and targets of unlabelled text helps most? After the paper's Table 4, at a small scale.",
        Priority = 10,
        Seeds = [1, 2, 3],
        Model = ModelPreset.All["small"],
        LogicalShards = 8,
        Pretraining = new() { Steps = 1200, BatchRows = 128, InputLength = 512, TargetLength = 114, CheckpointEvery = 100, Parallelism = new(4, 1) },
        Finetuning = new()
        {
            Tasks = ["cola", "sst2", "mrpc", "qqp", "rte", "member_name"], Examples = 2048, Steps = 300, BatchRows = 64, InputLength = 512, TargetLength = 84,
            CheckpointEvery = 100, Parallelism = new(2, 1), EvaluationExamples = 512,
        },
        Rows =
        [
            new() { Name = "Span corruption", Baseline = true },
            new() { Name = "I.i.d. denoising", Objective = "iid_denoising" },
            new() { Name = "Prefix LM", Objective = "prefix_lm" },
            new() { Name = "Language model", Objective = "lm" },
            new() { Name = "No pre-training", Pretrain = false },
            new() { Name = "Span corruption, again", Objective = "span_corruption" },
        ],
    };

    public static ExperimentSpec Sweep { get; } = new()
    {
        Name = "Pre-training length, 64 points",
        Description = "How the benefit of pre-training grows with its length.",
        Pool = new("long"),
        Seeds = [11, 12, 13],
        Model = ModelPreset.All["base"],
        LogicalShards = 16,
        Pretraining = new() { Steps = 400, BatchRows = 128, InputLength = 512, TargetLength = 114, CheckpointEvery = 200, Parallelism = new(16, 1) },
        Finetuning = new() { Tasks = ["cola", "member_kind"], Steps = 60, BatchRows = 64, InputLength = 512, TargetLength = 84, CheckpointEvery = 60, Parallelism = new(4, 1) },
        Rows = [.. Enumerable.Range(1, 64).Select(index => new StudyRow { Name = $"{index * 20} steps", Baseline = index == 20, PretrainingSteps = index * 20 })],
    };

    public static ExperimentSpec HighRate { get; } = Demo with
    {
        Name = "Learning rate × 100",
        Description = "Where does training break?",
        Pretraining = Demo.Pretraining! with { Optimizer = new() { Schedule = LearningRateSchedule.InverseSquareRoot, LearningRate = 100, WarmupSteps = 1000 } },
    };

    public static ExperimentSpec Corpora { get; } = Demo with
    {
        Name = "Corpora compared",
        Rows = [new() { Name = "Gutenberg", Corpus = "gutenberg", Baseline = true }, new() { Name = "Reuters", Corpus = "reuters" }],
    };

    private static ExperimentSpec Sized(ExperimentSpec demo) => demo with
    {
        Name = "Does pre-training help?",
        Pool = new("cpu"),
        Seeds = [1, 2],
        Pretraining = demo.Pretraining! with { Steps = 300, CheckpointEvery = 50, BatchRows = 16, Parallelism = Parallelism.Single },
        Finetuning = demo.Finetuning! with { Tasks = ["member_kind", "exception_type", "member_name"], Steps = 120, CheckpointEvery = 60, BatchRows = 16, Parallelism = Parallelism.Single },
        LogicalShards = 2,
    };
}
