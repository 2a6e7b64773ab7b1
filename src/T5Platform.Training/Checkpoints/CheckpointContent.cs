namespace T5Platform.Training.Checkpoints;

/// <summary>What goes into a checkpoint.</summary>
public sealed record CheckpointContent
{
    /// <summary>The run.</summary>
    public required RunId Run { get; init; }

    /// <summary>The life that writes it.</summary>
    public required Generation Generation { get; init; }

    /// <summary>Steps done.</summary>
    public required long Step { get; init; }

    /// <summary>Whether it is the run's last.</summary>
    public required bool Final { get; init; }

    /// <summary>The network's form, as Hugging Face's <c>config.json</c>: with the weights beside it, others' tools open the folder as it is.</summary>
    public required string Config { get; init; }

    /// <summary>Weights under Hugging Face's names, on the CPU.</summary>
    public required IReadOnlyList<NamedTensor> Weights { get; init; }

    /// <summary>State of the optimiser, on the CPU.</summary>
    public required IReadOnlyList<NamedTensor> OptimizerState { get; init; }
}
