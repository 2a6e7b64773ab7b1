using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Estimates;
using T5Platform.Study.Expansion;

namespace T5Platform.Study.Costs;

/// <summary>The slice that is proposed for a run, and what the run takes on it.</summary>
/// <param name="Parallelism">Data × model parallelism.</param>
/// <param name="Estimate">What the run takes there.</param>
/// <param name="KeepsActivations">Whether activations are kept; else blocks are computed again, since they would not fit.</param>
public sealed record SliceProposal(Parallelism Parallelism, RunEstimate Estimate, bool KeepsActivations)
{
    /// <summary>Bytes on one device. Partial sums wait on the host.</summary>
    public double DeviceMemory => Estimate.Memory.Total - Estimate.Memory.PartialSums;

    /// <summary>Most devices of a slice: the study's largest.</summary>
    private const int MostDevices = 1_024;

    /// <summary>Device-seconds.</summary>
    public double DeviceSeconds(DeviceSpeed device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Estimate.Flops / device.Effective;
    }

    /// <summary>Seconds, all devices of the slice at work.</summary>
    public double Seconds(DeviceSpeed device) => DeviceSeconds(device) / (Parallelism.Data * Parallelism.Model);

    /// <summary>The proposal for a node that trains: model parallelism as the study says for its size, or as much as fits; data parallelism by the batch.</summary>
    public static SliceProposal Of(PlanNode node, IReadOnlyDictionary<string, int> slices, DeviceSpeed device)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Of(node.Run!, node.Preset, node.VocabularyRows, slices, device);
    }

    /// <summary>The proposal for a run of a network of a preset's size.</summary>
    /// <param name="asked">The run.</param>
    /// <param name="preset">The preset; null: of no known size.</param>
    /// <param name="vocabularyRows">Rows of the embedding.</param>
    /// <param name="slices">Model parallelism of each preset.</param>
    /// <param name="device">The kind of device.</param>
    public static SliceProposal Of(RunSpec asked, string? preset, int vocabularyRows, IReadOnlyDictionary<string, int> slices, DeviceSpeed device)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(slices);
        ArgumentNullException.ThrowIfNull(device);
        var model = preset is not null && slices.TryGetValue(preset, out var known) ? known : 1;
        while (true)
        {
            var data = Math.Min(asked.LogicalShards, MostDevices / model);
            var run = asked with { Parallelism = new(data, model), Precision = device.Bfloat16 ? Precision.Bfloat16 : Precision.Float32 };
            foreach (var again in new[] { false, true })
            {
                var estimate = RunEstimate.Of(run with { ActivationCheckpointing = again }, vocabularyRows);
                var proposal = new SliceProposal(run.Parallelism, estimate, !again);
                if (proposal.DeviceMemory <= device.Memory)
                    return proposal;
            }

            if (model * 2 > Math.Min(MostDevices, NetworkSize.MostParts(run.Model)))
                return new(run.Parallelism, RunEstimate.Of(run with { ActivationCheckpointing = true }, vocabularyRows), false);
            model *= 2;
        }
    }
}
