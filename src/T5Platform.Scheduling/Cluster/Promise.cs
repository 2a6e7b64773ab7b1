using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Cluster;

/// <summary>
/// A place that is kept for a holder on its way there: it was told to leave its slice for another one. Until its next life asks, what
/// is free of the place is nobody else's; then it gets the place before all others, or, if the place is gone, waits like them.
/// </summary>
/// <param name="Holder">Whose.</param>
/// <param name="Generation">The life that may have it: the one after the one that was told to leave.</param>
/// <param name="Pod">Where.</param>
/// <param name="Rectangle">Which devices.</param>
/// <param name="Parallelism">How the holder is cut there.</param>
/// <param name="Until">When it lapses, if nobody has asked by then.</param>
public sealed record Promise(LeaseHolder Holder, Generation Generation, PodId Pod, MeshRectangle Rectangle, Parallelism Parallelism, DateTimeOffset Until);
