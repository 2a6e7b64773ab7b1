namespace T5Platform.Contracts.Shards;

/// <summary>The directive changed.</summary>
public sealed record DirectiveLine(ShardDirective Directive) : ShardLine;
