namespace T5Platform.TestReport;

/// <summary>One test as its runner recorded it; <see cref="Message"/> is the failure's or the skip's reason.</summary>
internal sealed record TestResult
{
    public required string Name { get; init; }
    public required TestOutcome Outcome { get; init; }
    public required TimeSpan Duration { get; init; }
    public string Message { get; init; } = "";
}
