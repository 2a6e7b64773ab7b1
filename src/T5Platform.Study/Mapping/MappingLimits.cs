using T5Platform.Study.Definitions;
using T5Platform.Study.Scales;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Mapping;

/// <summary>What a spec cannot say yet.</summary>
internal static class MappingLimits
{
    /// <summary>Why a row cannot be mapped; null when it can.</summary>
    /// <param name="paper">Its settings as the study has them.</param>
    /// <param name="scaled">Its settings at the scale.</param>
    /// <param name="profile">The scale.</param>
    public static string? Reason(ExperimentSettings paper, ExperimentSettings scaled, ScaleProfile profile)
    {
        if (profile.Targets.Count == 0)
            return $"The scale {profile.Name} keeps benchmarks as targets, and a spec fine-tunes on single tasks: GLUE and SuperGLUE as one target each need a mixture.";
        if (profile.Targets.Any(static target => target.IsBenchmark))
            return "A target of several tasks needs a mixture, and a spec has none yet.";
        return scaled switch
        {
            { Mixture: not null } => $"The strategy {scaled.Strategy} trains on a mixture, and a spec has none yet.",
            { Ensemble: not null } => "An evaluation judges one network, and an ensemble has several.",
            { Decoding.Beams: > 1 } => "An evaluation decodes greedily; beams cannot be asked for yet.",
            { Finetuning.EachTask: true } => "Fine-tunings with batches of their own for each task cannot be asked for yet.",
            _ when profile.Datasets is { } datasets && !datasets.ContainsKey(paper.Pretraining.Dataset) =>
                $"The scale {profile.Name} names no corpus for the data set {paper.Pretraining.Dataset}.",
            _ => null,
        };
    }
}
