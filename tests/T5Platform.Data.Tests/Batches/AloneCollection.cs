namespace T5Platform.Data.Tests.Batches;

/// <summary>Tests during which no other runs.</summary>
[CollectionDefinition(RandomCallsTests.Alone, DisableParallelization = true)]
public sealed class AloneCollection;
