namespace T5Platform.Contracts.Specs;

/// <summary>One fine-tuning of several tasks, as of a benchmark, or of one task with a batch or length of its own.</summary>
[GenerateSerializer, Immutable, Alias("t5.FinetuningTarget")]
public sealed record FinetuningTarget
{
    /// <summary>Name, of which the run's follows.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>Tasks of the table that are judged on it, at least one.</summary>
    [Id(1)] public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>What it reads; null: its one task.</summary>
    [Id(2)] public MixtureSpec? Mixture { get; init; }

    /// <summary>Sequences in a batch; null: as the plan says.</summary>
    [Id(3)] public int? BatchRows { get; init; }

    /// <summary>Tokens of a target sequence, and of its longest output; null: as the plan says.</summary>
    [Id(4)] public int? TargetLength { get; init; }

    /// <summary>Tasks that it is trained on.</summary>
    public IReadOnlyList<string> TrainedTasks() => Mixture?.Tasks ?? Tasks;
}
