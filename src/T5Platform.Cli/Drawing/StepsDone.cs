using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>How much of the training is done.</summary>
internal static class StepsDone
{
    /// <summary>Steps done of all steps, 0 to 1.</summary>
    public static double Of(IReadOnlyList<Run> runs)
    {
        var all = runs.Sum(static run => (double)run.Steps);
        return all == 0 ? 0 : runs.Sum(static run => (double)Math.Min(run.Step, run.Steps)) / all;
    }
}
