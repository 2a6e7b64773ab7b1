namespace T5Platform.Contracts.Mesh;

/// <summary>The data parallelisms that a run may be given instead of the one it asks for. Any of them gives the same bits.</summary>
/// <param name="Minimum">The least.</param>
/// <param name="Maximum">The most.</param>
[GenerateSerializer, Immutable, Alias("t5.ElasticData")]
public sealed record ElasticData([property: Id(0)] int Minimum, [property: Id(1)] int Maximum);
