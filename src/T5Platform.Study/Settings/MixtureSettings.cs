using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Settings;

/// <summary>What a joint run or a multi-task pre-training draws from.</summary>
public sealed record MixtureSettings
{
    /// <summary>How.</summary>
    public required MixingStrategy Strategy { get; init; }

    /// <summary>K: most examples that a task counts as; null where the strategy has none.</summary>
    public long? Limit { get; init; }

    /// <summary>T.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>Whether the text without labels is one of the tasks.</summary>
    public bool Unsupervised { get; init; } = true;

    /// <summary>Examples that the text counts as; null: more than any limit.</summary>
    public long? UnsupervisedExamples { get; init; }

    /// <summary>Limits of single tasks.</summary>
    public IReadOnlyDictionary<string, long> Caps { get; init; } = new Dictionary<string, long>();
}
