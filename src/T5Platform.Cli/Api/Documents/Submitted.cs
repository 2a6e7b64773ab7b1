namespace T5Platform.Cli.Api.Documents;

/// <summary>The answer to a submission.</summary>
internal sealed record Submitted(string Id, string Name, Plan Plan);
