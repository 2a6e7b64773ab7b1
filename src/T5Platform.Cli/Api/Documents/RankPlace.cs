using T5Platform.Contracts.Mesh;

namespace T5Platform.Cli.Api.Documents;

/// <summary>Where one rank of a gang sits.</summary>
internal sealed record RankPlace(int Rank, string Node, Coordinate Coordinate, int DeviceIndex);
