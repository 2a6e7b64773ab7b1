namespace T5Platform.Data.Tests.Fixtures;

[CollectionDefinition(nameof(RealDocsCollection))]
public sealed class RealDocsCollection : ICollectionFixture<RealDocs>;
