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
        ArgumentNullException.ThrowIfNull(slices);
        ArgumentNullException.ThrowIfNull(device);
        var model = node.Preset is { } preset && slices.TryGetValue(preset, out var known) ? known : 1;
        while (true)
        {
            var data = Math.Min(node.Run!.LogicalShards, MostDevices / model);
            var run = node.Run with { Parallelism = new(data, model), Precision = device.Bfloat16 ? Precision.Bfloat16 : Precision.Float32 };
            foreach (var again in new[] { false, true })
            {
                var estimate = RunEstimate.Of(run with { ActivationCheckpointing = again }, node.VocabularyRows);
                // Partial sums wait on the host.
                if (estimate.Memory.Total - estimate.Memory.PartialSums <= device.Memory)
                    return new(run.Parallelism, estimate, !again);
            }

            if (model * 2 > MostDevices)
                return new(run.Parallelism, RunEstimate.Of(run with { ActivationCheckpointing = true }, node.VocabularyRows), false);
            model *= 2;
        }
    }
}
