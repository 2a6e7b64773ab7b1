using T5Platform.Study.Costs;
using T5Platform.Study.Estimates;
using T5Platform.Study.Scales;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Mapping;

/// <summary>What a spec cannot say yet.</summary>
internal static class MappingLimits
{
    private const double WeightAndGradient = 8, Gibibyte = 1L << 30;

    /// <summary>Why a row cannot be mapped; null when it can.</summary>
    /// <param name="paper">Its settings as the study has them.</param>
    /// <param name="scaled">Its settings at the scale.</param>
    /// <param name="profile">The scale.</param>
    public static string? Reason(ExperimentSettings paper, ExperimentSettings scaled, ScaleProfile profile)
    {
        if (profile.Datasets is { } datasets && !datasets.ContainsKey(paper.Pretraining.Dataset))
            return $"The scale {profile.Name} names no corpus for the data set {paper.Pretraining.Dataset}.";
        if (scaled.Mixture is { } mixture && mixture.Caps.Values.Distinct().Count() > 1)
            return "A mixture has one limit for all its tasks, and this one has several.";
        var device = DeviceSpeed.All[profile.Device];
        if (!SpecSlices.AsksForSlices(device) && NetworkSize.Parameters(scaled.Model, scaled.Vocabulary.Rows, scaled.Finetuning.Method.AdapterWidth) * WeightAndGradient is var needed && needed > device.Memory)
            return $"Weights and gradients of its network take {needed / Gibibyte:0} GiB, and a device of the scale {profile.Name} has {device.Memory / Gibibyte:0}: there a run has one device.";
        return null;
    }
}
