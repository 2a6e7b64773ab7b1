using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>A rectangle that is kept for a request, and the date by which it is free.</summary>
internal sealed record Reservation(PodSpace Pod, MeshRectangle Rectangle, DateTimeOffset At);
