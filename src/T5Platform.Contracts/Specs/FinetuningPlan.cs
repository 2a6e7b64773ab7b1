using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Specs;

/// <summary>The fine-tunings of every row, one per task, and their evaluations.</summary>
[GenerateSerializer, Immutable, Alias("t5.FinetuningPlan")]
public sealed record FinetuningPlan
{
    /// <summary>Tasks, 1 to 32 distinct ones: the columns of the table.</summary>
    [Id(0)] public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>Training examples of each task to use; null for all.</summary>
    [Id(1)] public int? Examples { get; init; }

    /// <summary>Steps.</summary>
    [Id(2)] public required long Steps { get; init; }

    /// <summary>Sequences in a batch; logical shards divide it.</summary>
    [Id(3)] public required int BatchRows { get; init; }

    /// <summary>Tokens of an input sequence.</summary>
    [Id(4)] public required int InputLength { get; init; }

    /// <summary>Tokens of a target sequence; also the longest output of an evaluation.</summary>
    [Id(5)] public required int TargetLength { get; init; }

    /// <summary>Optimiser and schedule.</summary>
    [Id(6)] public OptimizerSpec Optimizer { get; init; } = new() { Schedule = LearningRateSchedule.Constant, LearningRate = 1e-3f };

    /// <summary>A checkpoint every so many steps.</summary>
    [Id(7)] public required int CheckpointEvery { get; init; }

    /// <summary>Data × model parallelism.</summary>
    [Id(8)] public Parallelism Parallelism { get; init; } = Parallelism.Single;

    /// <summary>Validation examples of each task to judge; null for all.</summary>
    [Id(9)] public int? EvaluationExamples { get; init; }

    /// <summary>Which parameters it changes.</summary>
    [Id(10)] public FinetuningMethod Method { get; init; } = FinetuningMethod.All;

    /// <summary>The loss.</summary>
    [Id(11)] public LossSpec Loss { get; init; } = new();

    /// <summary>The numbers that a step computes with.</summary>
    [Id(12)] public Precision Precision { get; init; }

    /// <summary>Whether blocks are computed again in the backward pass instead of kept: less memory, a third more time, the same bits.</summary>
    [Id(13)] public bool ActivationCheckpointing { get; init; }

    /// <summary>Whether several examples share a row, kept apart by segment ids.</summary>
    [Id(14)] public bool Packed { get; init; }

    /// <summary>Tasks that one fine-tuning reads together, on which every task of the table is judged; null: each task has a fine-tuning of its own.</summary>
    [Id(15)] public MixtureSpec? Mixture { get; init; }

    /// <summary>The data parallelism that each run may be given instead; null when it is rigid. It does not change a bit.</summary>
    [Id(16)] public ElasticData? Elastic { get; init; }

    /// <summary>Whether every checkpoint is judged and each seed's best stands in the table, as the study did; else the final one.</summary>
    [Id(17)] public bool EveryCheckpoint { get; init; }

    /// <summary>Fine-tunings of several tasks together, or with a batch of their own; a task that none of them judges has one by itself. Null: none.</summary>
    [Id(18)] public IReadOnlyList<FinetuningTarget>? Targets { get; init; }

    /// <summary>How outputs are searched; null: greedily.</summary>
    [Id(19)] public BeamSpec? Beams { get; init; }

    /// <summary>Whether every judged checkpoint also writes its outputs for the task's test set, whose answers only a benchmark's server has.</summary>
    [Id(20)] public bool TestOutputs { get; init; }

    /// <summary>The most equal slices that each run may span, data-parallel across them. It does not change a bit.</summary>
    [Id(21)] public int Slices { get; init; } = 1;

    /// <summary>How a task is decoded; null: greedily.</summary>
    public BeamSpec? BeamsOf(string task) => Beams is { } beams && beams.Tasks?.Contains(task) != false ? beams with { Tasks = null } : null;

    /// <summary>The fine-tuning that a task is judged on: a target, else the mixture's, else one of its own.</summary>
    public FinetuningTarget TargetOf(string task) => EachTarget().First(target => target.Tasks.Contains(task));

    /// <summary>The fine-tunings of a row and seed, in the order of the tasks that are judged on them.</summary>
    public IReadOnlyList<FinetuningTarget> EachTarget()
    {
        var others = Tasks.Where(task => Targets?.Any(target => target.Tasks.Contains(task)) != true).ToList();
        return [.. Tasks.Select(task => Named(task, others)).DistinctBy(static target => target.Name)];
    }

    private FinetuningTarget Named(string task, IReadOnlyList<string> others) =>
        Targets?.FirstOrDefault(target => target.Tasks.Contains(task))
        ?? (Mixture is not null ? new() { Name = "mixture", Tasks = others, Mixture = Mixture } : new() { Name = task, Tasks = [task] });
}
