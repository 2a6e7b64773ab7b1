using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>A rectangle, who must leave it, and what that costs in device-seconds.</summary>
internal sealed record Clearing(PodSpace Pod, MeshRectangle Rectangle, IReadOnlyList<Occupant> Leaving, double Cost);
