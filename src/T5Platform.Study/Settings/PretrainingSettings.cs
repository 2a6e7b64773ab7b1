namespace T5Platform.Study.Settings;

/// <summary>The pre-training.</summary>
public sealed record PretrainingSettings
{
    /// <summary>The text.</summary>
    public required string Dataset { get; init; }

    /// <summary>Only the first so many tokens of it, repeated; null: as much as is needed.</summary>
    public long? UniqueTokens { get; init; }

    /// <summary>The loop.</summary>
    public required TrainingLoop Loop { get; init; }

    /// <summary>How often each token of a truncated text is seen; null when it is not truncated.</summary>
    public long? Repeats => UniqueTokens is { } tokens ? Loop.Tokens / tokens : null;
}
