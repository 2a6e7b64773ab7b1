using T5Platform.Study.Costs;

namespace T5Platform.Web.Rest.Documents;

/// <summary>Trainings of a table that take the same.</summary>
/// <param name="Runs">How many.</param>
/// <param name="First">The first of them.</param>
/// <param name="Parameters">Parameters of the network.</param>
/// <param name="Steps">Steps of each.</param>
/// <param name="Flops">Floating-point operations of each.</param>
/// <param name="Slice">Slice that is proposed: data × model parallelism.</param>
/// <param name="BytesPerDevice">Memory on each device.</param>
/// <param name="Seconds">How long each takes on that slice.</param>
/// <param name="DeviceHours">Device-hours of all.</param>
internal sealed record StudyCostDocument(int Runs, string First, long Parameters, long Steps, double Flops, string Slice, double BytesPerDevice, double Seconds, double DeviceHours)
{
    public static StudyCostDocument Of(CostGroup group, DeviceSpeed device) => new(
        group.Count, group.First.Name, group.Slice.Estimate.Parameters, group.First.Run!.Steps, group.Slice.Estimate.Flops,
        $"{group.Slice.Parallelism.Data}x{group.Slice.Parallelism.Model}",
        group.Slice.Estimate.Memory.Total - group.Slice.Estimate.Memory.PartialSums,
        group.Slice.Seconds(device), group.DeviceHours);
}
