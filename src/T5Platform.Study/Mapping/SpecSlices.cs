using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Costs;
using T5Platform.Study.Definitions;
using T5Platform.Study.Expansion;
using T5Platform.Study.Planning;
using T5Platform.Study.Scales;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Mapping;

/// <summary>The slices that a table's runs ask for: those that its plan proposes, or fewer replicas while devices are short.</summary>
internal static class SpecSlices
{
    /// <summary>Whether runs ask for more than one device. On cores of a CPU networks are small: a core a run.</summary>
    public static bool AsksForSlices(DeviceSpeed device) => device.Bfloat16;

    /// <summary>The spec with its runs cut for the scale's devices.</summary>
    /// <param name="spec">The spec, on one device a run.</param>
    /// <param name="study">The study.</param>
    /// <param name="settings">The network's settings.</param>
    /// <param name="profile">The scale.</param>
    public static ExperimentSpec Cut(ExperimentSpec spec, StudyDefinition study, ExperimentSettings settings, ScaleProfile profile)
    {
        var device = DeviceSpeed.All[profile.Device];
        if (!AsksForSlices(device))
            return spec;
        var (pretraining, finetuning) = (spec.Pretraining!, spec.Finetuning!);
        var sharded = spec with { LogicalShards = Shards(pretraining.BatchRows, finetuning) };
        SliceProposal Proposed(RunSpec run) => SliceProposal.Of(run, settings.Preset, settings.Vocabulary.Rows, study.Slices, device);
        var first = Proposed(RunSpecs.Pretraining(sharded, pretraining, new() { Name = spec.Name }, seed: 0, without: null));
        var then = Proposed(RunSpecs.Finetuning(sharded, finetuning, finetuning.EachTarget().MaxBy(target => target.BatchRows ?? finetuning.BatchRows)!, seed: 0, import: null));
        return sharded with
        {
            Pretraining = pretraining with { Parallelism = first.Parallelism, Elastic = UpTo(first), Precision = Precision.Bfloat16, ActivationCheckpointing = !first.KeepsActivations },
            Finetuning = finetuning with { Parallelism = then.Parallelism, Elastic = UpTo(then), Precision = Precision.Bfloat16, ActivationCheckpointing = !then.KeepsActivations },
        };
    }

    /// <summary>Never more replicas than are proposed: the plan says how many devices a study takes at most.</summary>
    private static ElasticData? UpTo(SliceProposal proposal) => proposal.Parallelism.Data > 1 ? new(1, proposal.Parallelism.Data) : null;

    /// <summary>As many as leave each of a pre-training's enough sequences; a fine-tuning's batch has as many, or one a row.</summary>
    private static int Shards(int batchRows, FinetuningPlan finetuning)
    {
        var shards = TrainingSpecs.Shards(batchRows);
        while (finetuning.BatchRows % shards != 0 || finetuning.EachTarget().Any(target => target.BatchRows is { } rows && rows % shards != 0 && shards % rows != 0))
            shards /= 2;
        return shards;
    }
}
