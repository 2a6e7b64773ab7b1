namespace T5Platform.Training.Checkpoints;

/// <summary>What one rank puts into a checkpoint: all of it, or its share where several hold the parts of one network.</summary>
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

    /// <summary>Whose share it is, from 0.</summary>
    public int Part { get; init; }

    /// <summary>How many write it.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>Whose share each weight is in, and its bytes; needed where several write.</summary>
    public WeightsIndex? Index { get; init; }
}
