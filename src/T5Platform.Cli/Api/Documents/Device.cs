namespace T5Platform.Cli.Api.Documents;

/// <summary>One device of a node, by its index in the block.</summary>
internal sealed record Device(int Index, string Kind, string Name, long MemoryBytes, bool Healthy);
