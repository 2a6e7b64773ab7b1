namespace T5Platform.Cli.Api.Documents;

/// <summary>A run or an evaluation and what people call it.</summary>
internal sealed record Holder(string Name);
