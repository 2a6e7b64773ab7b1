using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Decisions;

/// <summary>One slice of a gang that takes several.</summary>
public sealed record LeasedSlice(PodId Pod, MeshRectangle Rectangle);
