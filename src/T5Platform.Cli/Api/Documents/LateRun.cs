namespace T5Platform.Cli.Api.Documents;

/// <summary>A run that is expected to end after the deadline, and when at the earliest.</summary>
internal sealed record LateRun(string Name, DateTimeOffset NotBefore);
