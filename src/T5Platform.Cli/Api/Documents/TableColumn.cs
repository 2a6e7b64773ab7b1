namespace T5Platform.Cli.Api.Documents;

/// <summary>One column of a table.</summary>
internal sealed record TableColumn(string Title)
{
    /// <summary>The task; null for the average.</summary>
    public string? Task { get; init; }

    /// <summary>The metric; null for the average, and while nothing of the task is scored.</summary>
    public string? Metric { get; init; }
}
