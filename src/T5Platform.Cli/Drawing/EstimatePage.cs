using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>What the runs of a spec would take, and what all of it takes of a device of a given speed.</summary>
internal static class EstimatePage
{
    public static IReadOnlyList<string> Draw(Estimate estimate, double? flopsPerSecond, int width)
    {
        var grid = new Grid(
            new Column("RUNS", Right: true), new("FIRST OF THEM", Gives: true), new("DEVICES"), new("PARAMETERS", Right: true), new("TRAINED", Right: true),
            new("STEPS", Right: true), new("FLOP/STEP", Right: true), new("FLOP/RUN", Right: true), new("MEMORY/DEVICE", Right: true));
        foreach (var group in estimate.Groups)
        {
            grid.Add(
                $"{group.Runs}", group.Name, group.Parallelism, Humane.Count(group.Parameters), Humane.Count(group.TrainedParameters),
                Humane.Count(group.Steps), Humane.Decimal(group.FlopsPerStep), Humane.Decimal(group.Flops), Humane.Bytes((long)group.MemoryPerDevice));
        }
        return [.. grid.Draw(width), "", .. Wrapped.Lines(Sentence(estimate, flopsPerSecond), width, 0)];
    }

    private static string Sentence(Estimate estimate, double? flopsPerSecond)
    {
        var all = $"All runs together: {Humane.Decimal(estimate.Flops)} floating-point operations.";
        if (flopsPerSecond is not { } speed)
            return $"{all} --flops says how many a device does in a second.";
        var seconds = Math.Min(estimate.Flops / speed, TimeSpan.MaxValue.TotalSeconds / 2);
        return $"{all} One device at {Humane.Decimal(speed)}/s takes {Humane.Duration(TimeSpan.FromSeconds(seconds))}.";
    }
}
