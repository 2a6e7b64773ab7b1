using T5Platform.Contracts.Specs.Reading;
using static T5Platform.Study.Settings.SettingsForms;

namespace T5Platform.Study.Sweeps;

/// <summary>The table of fields of a sweep file: the only description of the format. Errors and the JSON Schema come from it.</summary>
public static class SweepFields
{
    private const long MostSteps = 1_000_000_000;
    private const int LongestName = 70;

    /// <summary>The file.</summary>
    public static SpecField File { get; } = Object("", "A sweep: an experiment, what of it is varied, and by what trials are compared.",
        Text("$schema", "Where the JSON Schema of this file is; for editors, and otherwise ignored.", 500),
        SpecFields.At("name")! with { Name = "sweep", Description = "What people call it.", MaximumLength = LongestName },
        SpecFields.At("description")! with { Default = null },
        Choice<SweepMethod>("method", "How trials are chosen: every combination, drawn ones, or drawn ones of which the best go on.") with { Required = true },
        SpecFields.Experiment with { Name = "spec", Description = "What every trial is a change of: an experiment with one row. This, or over." },
        Object("over", "A row of the paper's study at a scale, instead of spec.",
            Named("table", "The table, as in t7.") with { Required = true },
            Named("row", "The row, as in t7-span-3.") with { Required = true },
            Named("scale", "The scale, as in cpu-minutes.") with { Required = true }),
        Map("fields", "What is varied, by its path in the spec: pretraining.optimizer.learningRate.", Object("", "Values, or a range to draw from.",
            List("values", "These, each as likely as another.", new() { Type = SpecFieldType.Scalar, Description = "A value." }, 1, 1_000) with { DistinctItems = true },
            Number("from", "The least of a range.", -1e18, 1e18),
            Number("to", "The greatest of a range.", -1e18, 1e18),
            Flag("log", "Whether logarithms are as likely as each other, instead of numbers."),
            Flag("whole", "Whether only whole numbers are meant."))) with { Required = true },
        Whole("trials", "How many are drawn; a grid has as many as there are combinations.", 1, SweepTrials.Most),
        Whole("seed", "Seed of the draws.", 0),
        Whole("parallel", "How many trials are at work at once; 4 if left out. With 1, the order of results and so every decision can be repeated.", 1, SweepTrials.Most),
        Object("objective", "By what trials are compared: the mean over the seeds of a metric of a task.",
            Text("task", "The task, one of finetuning.tasks.", 100) with { Required = true, MinimumLength = 1 },
            Text("metric", "The metric; the task's main one if left out.", 100),
            Choice<SweepGoal>("goal", "Which scores are better; max if left out.")) with { Required = true },
        Object("halving", "The rungs of method asha.",
            Choice<SweepStage>("stage", "In whose steps rungs are counted.") with { Required = true },
            Whole("first", "Steps of the lowest rung.", 1, MostSteps) with { Required = true },
            Whole("eta", "Each rung has so many times the steps of the one below, and one in so many trials gets there; 3 if left out.", 2, 100),
            Whole("rungs", "How many there are.", 2, 20) with { Required = true }));
}
