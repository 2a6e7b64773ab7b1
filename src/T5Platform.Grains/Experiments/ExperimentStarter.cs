using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;
using T5Platform.Grains.Checkpoints;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Experiments;

/// <summary>Starts, pauses, cancels and begins again what an experiment is made of.</summary>
internal sealed class ExperimentStarter(IGrainFactory grains, IRunStore runs)
{
    /// <summary>Starts a run. Refused when the checkpoint that shall begin it is not there.</summary>
    public async Task<Acknowledgement> Start(ExperimentRecord experiment, PlannedRun run)
    {
        var named = RunCheckpointName.TryParse(run.Spec.InitialCheckpoint);
        var initial = run.InitialFrom is { } first ? await FinalCheckpoint(first) : named is { } name ? await Named(name) : null;
        if ((run.InitialFrom ?? named?.Run) is { } missing && initial is null)
            return NoCheckpoint(missing, named?.Step);
        return await grains.GetGrain<IRunGrain>(run.Id.Value).Start(new RunStart
        {
            Experiment = experiment.Id,
            Name = run.Name,
            Spec = run.Spec,
            InitialFrom = initial,
            ContinueFrom = run.ContinueFrom,
            Priority = experiment.Spec.Priority,
            Pool = experiment.Spec.Pool,
            Tenant = experiment.Spec.Tenant,
            Restarts = experiment.Spec.Restarts,
        });
    }

    /// <summary>Starts an evaluation. Refused when its checkpoint is not there.</summary>
    public async Task<Acknowledgement> Start(ExperimentRecord experiment, PlannedEvaluation evaluation)
    {
        var checkpoints = new List<CheckpointReference>();
        foreach (var run in evaluation.EachRun())
        {
            if (await Checkpoint(run, evaluation.Step) is not { } checkpoint)
                return NoCheckpoint(run, evaluation.Step);
            checkpoints.Add(checkpoint);
        }

        return await grains.GetGrain<IEvaluationGrain>(evaluation.Id.Value).Start(new EvaluationStart
        {
            Experiment = experiment.Id,
            Name = evaluation.Name,
            Spec = evaluation.Spec,
            Run = evaluation.Run,
            Checkpoint = checkpoints[0],
            Members = [.. checkpoints.Skip(1)],
            // An earlier checkpoint is judged on devices that nobody of the same priority wants.
            Priority = experiment.Spec.Priority - (evaluation.Step is null ? 0 : 1),
            Pool = experiment.Spec.Pool,
            Tenant = experiment.Spec.Tenant,
            Restarts = experiment.Spec.Restarts,
        });
    }

    /// <summary>Ends a run or an evaluation. Refused with <c>not-started</c> when it has not begun.</summary>
    public Task<Acknowledgement> Cancel(LeaseHolder holder, string reason) => Grain(holder).Cancel(reason);

    /// <summary>Makes it rest until it is started again. Refused with <c>not-started</c> when it has not begun.</summary>
    public Task<Acknowledgement> Pause(LeaseHolder holder, string reason) => Grain(holder).Pause(reason);

    /// <summary>Begins what failed or was cancelled again. Refused with <c>not-started</c> when it has not begun.</summary>
    public Task<Acknowledgement> Retry(LeaseHolder holder, string reason) => Grain(holder).Retry(reason);

    private ILeaseHolderGrain Grain(LeaseHolder holder) => holder.Kind == HolderKind.Run
        ? grains.GetGrain<IRunGrain>(holder.Value)
        : grains.GetGrain<IEvaluationGrain>(holder.Value);

    private async Task<CheckpointReference?> FinalCheckpoint(RunId run) =>
        await runs.LatestCheckpoint(run) is { Manifest: { Final: true } manifest } ? CheckpointReferences.To(manifest) : null;

    private async Task<CheckpointReference?> Named(RunCheckpointName name) =>
        name.Step is { } step && await runs.CheckpointAt(name.Run, step) is { Manifest: var manifest } ? CheckpointReferences.To(manifest) : null;

    private async Task<CheckpointReference?> Checkpoint(RunId run, long? at) => at is { } step
        ? await runs.CheckpointAt(run, step) is { Manifest: { } manifest } ? CheckpointReferences.To(manifest) : null
        : await FinalCheckpoint(run);

    private static Acknowledgement NoCheckpoint(RunId run, long? step = null) =>
        Acknowledgement.Refused("no-checkpoint", $"Run {run} has no sound {(step is null ? "final checkpoint" : $"checkpoint of step {step}")}.");
}
