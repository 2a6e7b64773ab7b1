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
        var parts = SpecSlices.AsksForSlices(device) ? NetworkSize.MostParts(scaled.Model) : 1;
        var needed = NetworkSize.Parameters(NetworkSize.PartOf(scaled.Model, parts), scaled.Vocabulary.Rows, scaled.Finetuning.Method.AdapterWidth) * WeightAndGradient;
        if (needed <= device.Memory)
            return null;
        var why = parts == 1 && !SpecSlices.AsksForSlices(device) ? "there a run has one device" : FormattableString.Invariant($"it cannot be cut into more parts than {parts}");
        return FormattableString.Invariant($"Weights and gradients of its network take {needed / Gibibyte:0} GiB on a device, and one of the scale {profile.Name} has {device.Memory / Gibibyte:0}: {why}.");
    }
}
