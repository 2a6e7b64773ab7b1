using T5Platform.Study.Expansion;

namespace T5Platform.Study.Costs;

/// <summary>Trainings of a plan that take the same.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many.</param>
/// <param name="Slice">The slice that is proposed for each.</param>
/// <param name="DeviceHours">Device-hours of all.</param>
public sealed record CostGroup(PlanNode First, int Count, SliceProposal Slice, double DeviceHours);
