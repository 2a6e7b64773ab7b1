namespace T5Platform.Cli.Api.Documents;

/// <summary>One figure of an evaluation.</summary>
internal sealed record Score(string Metric, double Value);
