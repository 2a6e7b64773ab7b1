namespace T5Platform.Study.Tables;

/// <summary>What a table shows.</summary>
public sealed record TableOptions
{
    /// <summary>The defaults.</summary>
    public static readonly TableOptions Default = new();

    /// <summary>Every metric of a task, not only the main one.</summary>
    public bool AllMetrics { get; init; }
}
