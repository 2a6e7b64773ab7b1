using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;
using T5Platform.Study.Estimates;

namespace T5Platform.Study.Costs;

/// <summary>What is left of trainings that were submitted.</summary>
public static class RemainingWork
{
    /// <summary>Device-hours of the steps that are left; a run that several plans share counts once.</summary>
    /// <param name="runs">Planned runs, of any experiments.</param>
    /// <param name="stepsDone">Steps that a run has done.</param>
    /// <param name="device">What is reckoned with.</param>
    public static double DeviceHours(IEnumerable<PlannedRun> runs, Func<RunId, long> stepsDone, DeviceSpeed device)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(stepsDone);
        ArgumentNullException.ThrowIfNull(device);
        return runs.DistinctBy(static run => run.Id).Sum(run =>
            Math.Max(0, run.Spec.Steps - stepsDone(run.Id)) * StepWork.Flops(run.Spec, VocabularyRows.Of(run.Spec.Vocabulary))) / device.Effective / 3600;
    }
}
