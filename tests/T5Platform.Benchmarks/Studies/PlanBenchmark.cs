using System.Globalization;
using System.Text;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Costs;
using T5Platform.Study.Expansion;
using T5Platform.Study.Files;

namespace T5Platform.Benchmarks.Studies;

/// <summary>A study of 10,000 cells: from its file to its plan, and from its plan to what it takes. The figure is the CPU time over what is asked: 1 is just enough.</summary>
internal sealed class PlanBenchmark : IBenchmark
{
    private const int Cells = 10_000;
    private const double Seconds = 2;

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        var text = Study(Cells / PaperCatalogue.Study.Layout.Full.Count);
        _ = Once(text);
        var before = Environment.CpuUsage.TotalTime;
        var plan = Once(text);
        var took = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {plan.Counts.Cells} cells, {plan.Nodes.Count} nodes: {took:F2} s from file to plan and cost"));
        yield return new("plan-10000-cells", took / Seconds);
    }

    private static StudyPlan Once(string text)
    {
        var reading = StudyReader.Read([new("large.yaml", text)], PaperCatalogue.Find);
        var study = reading.Study ?? throw new InvalidOperationException(string.Join("\n", reading.Errors.Take(5)));
        var plan = StudyExpansion.Expand(study);
        _ = PlanCost.Of(plan, DeviceSpeed.All["h100"]).DeviceHours;
        return plan;
    }

    /// <summary>Every row another rate and span: nothing of it is shared.</summary>
    private static string Study(int rows)
    {
        var text = new StringBuilder("study: large\nover: t5\ntables:\n  - table: large\n    caption: Large\n    rows:\n");
        for (var row = 0; row < rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"      - {{ row: row-{row}, change: {{ objective: {{ name: span_corruption, corruptionRate: {0.1 + (row * 0.001)}, meanSpanLength: {1 + (row % 50)} }} }} }}\n");
        return text.ToString();
    }
}
