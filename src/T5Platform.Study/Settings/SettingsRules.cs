using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Study.Settings;

/// <summary>What must hold between settings that are each good by themselves.</summary>
internal static class SettingsRules
{
    private static readonly string[] Sizes = ["modelWidth", "feedForwardWidth", "heads", "headWidth", "decoderLayers"];

    public static void Check(SpecObject settings, SpecErrors errors)
    {
        ModelHasSizes(settings["model"]!, errors);
        AdaptersHaveWidth(settings["finetuning"]!, errors);
        StrategyHasItsParts(settings, errors);
        MixtureIsComplete(settings["mixture"], errors);
        EnsembleIsComplete(settings["ensemble"], errors);
        TruncationFits(settings["pretraining"]!, errors);
    }

    private static void ModelHasSizes(SpecValue at, SpecErrors errors)
    {
        var model = (SpecObject)at.Value;
        if (model.Text("preset") is not null)
            return;
        foreach (var size in Sizes.Where(size => model.Whole(size) is null))
            errors.Add(at.Place, SpecDocument.PathOf(at.Path, size), SpecErrorCode.Missing, $"Without a preset, '{size}' is required.");
    }

    private static void AdaptersHaveWidth(SpecValue at, SpecErrors errors)
    {
        var finetuning = (SpecObject)at.Value;
        var adapters = finetuning.Text("method") == SpecChoice.Text(FinetuningMethodKind.Adapters);
        if (adapters && finetuning.Whole("adapterWidth") is null)
            errors.Add(at.Place, SpecDocument.PathOf(at.Path, "adapterWidth"), SpecErrorCode.Missing, "Adapters need a width: give adapterWidth, 1 to 65536.");
        if (!adapters && finetuning["adapterWidth"] is { } width)
            errors.Add(width, SpecErrorCode.NotAllowed, $"adapterWidth is {width.Value}, but the method is {finetuning.Text("method")}; it is allowed with adapters only.");
    }

    private static void StrategyHasItsParts(SpecObject settings, SpecErrors errors)
    {
        var (at, strategy) = (settings["strategy"]!, SpecChoice.Read<TrainingStrategy>(settings.Text("strategy")!));
        var mixes = strategy is TrainingStrategy.Multitask or TrainingStrategy.MultitaskPretrainFinetune or TrainingStrategy.LeaveOneOut;
        if (mixes && settings.Object("mixture")?.Text("strategy") is null)
            errors.Add(at, SpecErrorCode.Missing, $"The strategy {at.Value} needs a mixture with a strategy: {string.Join(", ", SpecChoice.Texts<MixingStrategy>())}.");
        if (!mixes && settings["mixture"] is { } mixture)
            errors.Add(mixture, SpecErrorCode.NotAllowed, $"A mixture has no effect with the strategy {at.Value}; leave it out.");
        if (strategy == TrainingStrategy.Multitask && settings.Object("joint")?.Whole("steps") is null)
            errors.Add(at, SpecErrorCode.Missing, "The strategy multitask needs joint.steps, 1 to 1000000000.");
        if (strategy != TrainingStrategy.Multitask && settings["joint"] is { } joint)
            errors.Add(joint, SpecErrorCode.NotAllowed, $"joint has no effect with the strategy {at.Value}; leave it out.");
    }

    private static void MixtureIsComplete(SpecValue? at, SpecErrors errors)
    {
        if (at?.Value is not SpecObject mixture || mixture.Text("strategy") is not { } strategy)
            return;
        var equal = strategy == SpecChoice.Text(MixingStrategy.Equal);
        if (!equal && mixture.Whole("limit") is null && mixture.Whole("unsupervisedExamples") is null)
            errors.Add(at, SpecErrorCode.Missing, $"The mixing {strategy} needs a limit (K), or unsupervisedExamples.");
        if (equal && mixture["limit"] is { } limit)
            errors.Add(limit, SpecErrorCode.NotAllowed, $"limit is {limit.Value}, but equal mixing has none; leave it out.");
        if (strategy == SpecChoice.Text(MixingStrategy.Temperature) && mixture.Number("temperature") is null)
            errors.Add(at, SpecErrorCode.Missing, "Temperature mixing needs a temperature (T), 1 to 1000.");
    }

    private static void EnsembleIsComplete(SpecValue? at, SpecErrors errors)
    {
        if (at?.Value is SpecObject ensemble && (ensemble.Whole("members") is null || ensemble.Text("of") is null))
            errors.Add(at, SpecErrorCode.Missing, "An ensemble needs members, 2 to 64, and of: pretrainings or finetunings.");
    }

    private static void TruncationFits(SpecValue at, SpecErrors errors)
    {
        var pretraining = (SpecObject)at.Value;
        var loop = pretraining.Object("loop")!;
        var tokens = (double)loop.Whole("steps")!.Value * loop.Whole("batchRows")!.Value * loop.Whole("length")!.Value;
        if (pretraining["uniqueTokens"] is { Value: long unique } given && unique > tokens)
            errors.Add(given, SpecErrorCode.OutOfRange, $"uniqueTokens is {unique}, but the pre-training reads {tokens:0} tokens in all; at most that many are allowed.");
    }
}
