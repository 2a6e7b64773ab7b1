using System.Globalization;
using System.Text;
using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>A loss curve as comma-separated values; every number is the shortest text that reads back as the same bits.</summary>
internal static class MetricsCsv
{
    public static string Write(IReadOnlyList<Metric> points)
    {
        var text = new StringBuilder("step,loss,learning_rate,tokens,seconds,attempt,at\n");
        foreach (var point in points)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{point.Step},{point.Loss:R},{point.LearningRate:R},{point.Tokens},{point.Seconds:R},{point.Generation},{point.At:O}\n");
        }
        return text.ToString();
    }
}
