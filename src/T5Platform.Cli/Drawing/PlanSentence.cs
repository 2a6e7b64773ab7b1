using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>What a spec becomes, in a sentence.</summary>
internal static class PlanSentence
{
    public static string Of(Plan plan) =>
        $"{Humane.Count(plan.Runs, "run", "runs")} ({Humane.Count(plan.Pretrainings, "pre-training", "pre-trainings")}, "
        + $"{Humane.Count(plan.Finetunings, "fine-tuning", "fine-tunings")}) of {Humane.Count(plan.Steps, "step", "steps")} in all, "
        + $"{Humane.Count(plan.Evaluations, "evaluation", "evaluations")}, {Humane.Count(plan.Cells, "cell", "cells")}; "
        + $"the widest run takes {Humane.Count(plan.WidestRunDevices, "device", "devices")}.";
}
