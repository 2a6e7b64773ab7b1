using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Waiting;

/// <summary>The rectangle that a waiting request is likeliest to get.</summary>
/// <param name="Holder">Whose request.</param>
/// <param name="Pod">The pod; null when no pod has room even if it is empty.</param>
/// <param name="Rectangle">The rectangle.</param>
/// <param name="Blockers">Who stands in it, by name.</param>
/// <param name="From">By when they are gone; for the head a promise, for others not before those ahead of them have started.</param>
/// <param name="Basis">What the date rests on.</param>
public sealed record WaitOutlook(LeaseHolder Holder, PodId? Pod, MeshRectangle? Rectangle, IReadOnlyList<string> Blockers, DateTimeOffset? From, OutlookBasis Basis);
