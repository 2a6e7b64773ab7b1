namespace T5Platform.Contracts.Shards;

/// <summary>A line that the agent writes to a shard's standard input: first <see cref="Begin"/>, later what changed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "line")]
[JsonDerivedType(typeof(BeginLine), "begin")]
[JsonDerivedType(typeof(PeersLine), "peers")]
[JsonDerivedType(typeof(DirectiveLine), "directive")]
public abstract record ShardLine;
