using T5Platform.Contracts.Facts;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Shards;

/// <summary>Reports → rows of metric points. Pure.</summary>
internal static class MetricPoints
{
    public static IReadOnlyList<MetricPoint> Of(IReadOnlyList<ShardReport> reports) =>
    [
        .. from report in reports
           where report.Shard.Holder.Kind == HolderKind.Run && report.Fact is StepCompleted
           let step = (StepCompleted)report.Fact
           select new MetricPoint
           {
               Run = new(report.Shard.Holder.Value),
               Generation = report.Generation,
               Step = step.Step,
               Loss = step.Loss,
               LearningRate = step.LearningRate,
               Tokens = step.Tokens,
               Seconds = step.Seconds,
               At = report.At,
           },
    ];
}
