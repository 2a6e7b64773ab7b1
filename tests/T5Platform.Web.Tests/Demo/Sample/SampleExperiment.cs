using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;
using T5Platform.Storage.Writing;
using T5Platform.Study.Planning;

namespace T5Platform.Web.Tests.Demo.Sample;

/// <summary>Puts an experiment into the study as if its runs had met their fates.</summary>
internal sealed class SampleExperiment(InMemoryStudy study, SampleMesh mesh, ExperimentSpec spec, DateTimeOffset submitted)
{
    private readonly List<QueuedRequest> _queue = [];
    private DateTimeOffset _clock = submitted.AddSeconds(2);

    public ExperimentId Id { get; } = new(SampleIds.Of(spec.Name));

    /// <summary>Requests of it that wait, each with a reason.</summary>
    public IReadOnlyList<QueuedRequest> Waiting => _queue;

    public SampleExperiment Add(Func<PlannedRun, Fate> fate, ExperimentState state, DateTimeOffset? ended = null, string? reason = null)
    {
        var plan = ExperimentPlanner.Plan(Id, spec);
        study.AllExperiments[Id] = new() { Id = Id, Spec = spec, Plan = plan, State = state, SubmittedAt = submitted, EndedAt = ended, Reason = reason };
        Tell("experiment-submitted", $"'{spec.Name}': {plan.Runs.Count} runs and {plan.Evaluations.Count} evaluations.");
        foreach (var run in plan.Runs)
            AddRun(run, fate(run));
        foreach (var evaluation in plan.Evaluations)
            AddEvaluation(evaluation, plan.Runs.Single(run => run.Id == evaluation.Run));
        if (ended is { } at)
            study.AllEvents.Add(new(study.AllEvents.Count + 1, new() { At = at, Kind = $"experiment-{state.ToString().ToLowerInvariant()}", Sentence = reason ?? "All of its runs and evaluations completed.", Experiment = Id }));
        return this;
    }

    private void AddRun(PlannedRun run, Fate fate)
    {
        if (fate.State is not { } state)
            return;
        var (holder, lives) = (LeaseHolder.Of(run.Id), fate.EndedLives.Count + 1);
        var step = (long)(fate.Done * run.Spec.Steps);
        var started = _clock;
        _clock += TimeSpan.FromSeconds(8);
        Tell("run-queued", "It waits for its first slice.", holder);
        var attempts = Attempts(run, fate, step, started);
        var lease = attempts.Count > 0 ? attempts[^1].Lease : null;
        study.AllAttempts[holder] = attempts;
        study.AllCheckpoints[run.Id] = Checkpoints(run, fate, step, started);
        study.AllMetrics[run.Id] = SampleCurve.Of(run.Id, run.Spec, step, started, at => new(1 + attempts.Count(life => life.EndedAt is not null && life.ToStep <= at && life.Generation.Value < lives)));
        study.AllRuns[run.Id] = new()
        {
            Id = run.Id,
            Start = new() { Experiment = Id, Name = run.Name, Spec = run.Spec, Priority = spec.Priority, Pool = spec.Pool },
            Status = new()
            {
                State = state, Generation = new(lives), SubmittedAt = started, Step = step, BestStep = step, Lease = fate.HoldsSlice ? lease : null,
                ReasonCode = fate.Reason?.Code ?? fate.EndedLives.LastOrDefault().Code, Reason = fate.Reason?.Sentence ?? fate.EndedLives.LastOrDefault().Sentence,
            },
            EndedAt = state is RunState.Completed or RunState.Failed or RunState.Cancelled ? started + (TimeSpan.FromSeconds(0.11) * step) : null,
        };
        if (state == RunState.Waiting)
            Queue(run.Name, holder, run.Spec.Parallelism, started);
        else if (state == RunState.Completed)
            Tell("run-completed", "It did all it was asked to.", holder, lives);
        else if (fate.Reason is { } why)
            Tell($"run-{state.ToString().ToLowerInvariant()}", why.Sentence, holder, lives);
    }

    private List<AttemptRecord> Attempts(PlannedRun run, Fate fate, long step, DateTimeOffset started)
    {
        var (holder, list, from) = (LeaseHolder.Of(run.Id), new List<AttemptRecord>(), 0L);
        foreach (var (index, (code, sentence)) in fate.EndedLives.Index())
        {
            var (life, to) = (new Generation(index + 1), step * (index + 1) / (fate.EndedLives.Count + 1));
            list.Add(new()
            {
                Holder = holder, Generation = life, Lease = mesh.Past(holder, life, spec.Pool.Value, run.Spec.Parallelism, started), FromStep = from, ToStep = to,
                StartedAt = started + (TimeSpan.FromSeconds(0.11) * from), EndedAt = started + (TimeSpan.FromSeconds(0.11) * to), ReasonCode = code, Reason = sentence,
            });
            Tell("life-ended", $"Life {life} ends: {sentence}", holder, life.Value);
            from = to / run.Spec.CheckpointEvery * run.Spec.CheckpointEvery;
        }

        if (fate.State is RunState.Waiting)
            return list;
        var last = new Generation(list.Count + 1);
        var at = started + (TimeSpan.FromSeconds(0.11) * from);
        var lease = fate.HoldsSlice
            ? mesh.Lease(holder, run.Name, Id, spec.Name, last, spec.Pool.Value, run.Spec.Parallelism, at) ?? throw new InvalidOperationException($"The sample mesh is too small for {run.Name}.")
            : mesh.Past(holder, last, spec.Pool.Value, run.Spec.Parallelism, at);
        Tell("lease-granted", $"Life {last} got slice {lease.Rectangle} of pod {lease.Pod}. {(from == 0 ? "It begins with the first step." : $"It goes on after step {from}.")}", holder, last.Value);
        list.Add(new()
        {
            Holder = holder, Generation = last, Lease = lease, FromStep = from, ToStep = step, StartedAt = at,
            EndedAt = fate.HoldsSlice ? null : started + (TimeSpan.FromSeconds(0.11) * step),
            ReasonCode = fate.HoldsSlice ? null : fate.Reason?.Code ?? "completed", Reason = fate.Reason?.Sentence,
        });
        return list;
    }

    private List<CheckpointRecord> Checkpoints(PlannedRun run, Fate fate, long step, DateTimeOffset started)
    {
        var steps = Enumerable.Range(1, (int)(step / run.Spec.CheckpointEvery)).Select(number => (long)number * run.Spec.CheckpointEvery).ToList();
        return [.. steps.Select(at => new CheckpointRecord
        {
            Manifest = new CheckpointManifest
            {
                Id = new(SampleIds.Of($"{run.Id} {at}")), Run = run.Id, Generation = new(1), Step = at, Path = $"runs/{run.Id}/g1-step{at}/manifest.json",
                WeightsSha256 = SampleIds.Sha($"{run.Id} weights {at}"), Final = at == run.Spec.Steps,
                Files =
                [
                    new() { Name = "model.safetensors", Bytes = 7_629_840, Sha256 = SampleIds.Sha($"{run.Id} weights {at}") },
                    new() { Name = "optimizer.safetensors", Bytes = 7_631_520, Sha256 = SampleIds.Sha($"{run.Id} optimizer {at}") },
                ],
            },
            CommittedAt = started + (TimeSpan.FromSeconds(0.11) * at),
            Damage = at == steps[0] ? fate.Damage : null,
        })];
    }

    private void AddEvaluation(PlannedEvaluation evaluation, PlannedRun run)
    {
        if (study.AllRuns.GetValueOrDefault(run.Id)?.Status.State != RunState.Completed)
            return;
        var (holder, at) = (LeaseHolder.Of(evaluation.Id), _clock += TimeSpan.FromSeconds(2));
        var checkpoint = study.AllCheckpoints[run.Id][^1].Manifest;
        var lease = mesh.Past(holder, new(1), spec.Pool.Value, Parallelism.Single, at);
        study.AllAttempts[holder] = [new() { Holder = holder, Generation = new(1), Lease = lease, StartedAt = at, EndedAt = at.AddSeconds(3), ReasonCode = "completed" }];
        study.AllEvaluations[evaluation.Id] = new()
        {
            Id = evaluation.Id,
            Start = new() { Experiment = Id, Name = evaluation.Name, Spec = evaluation.Spec, Run = run.Id, Pool = spec.Pool, Checkpoint = new CheckpointReference { Id = checkpoint.Id, ManifestPath = checkpoint.Path, Step = checkpoint.Step } },
            Status = new() { State = RunState.Completed, Generation = new(1), SubmittedAt = at, WorkDone = true },
            Scored = new EvaluationScored { Scores = SampleScores.Of(evaluation, run), Examples = 512, PredictionsPath = $"evaluations/{evaluation.Id}/g1/predictions.jsonl" },
            EndedAt = at.AddSeconds(3),
        };
        Tell("evaluation-scored", $"{string.Join(", ", SampleScores.Of(evaluation, run).Select(score => FormattableString.Invariant($"{score.Metric} {score.Value:0.##}")))} on 512 examples.", holder, 1);
    }

    private void Queue(string name, LeaseHolder holder, Parallelism parallelism, DateTimeOffset at) => _queue.Add(new(
        new SliceRequest { Holder = holder, Generation = new(1), Parallelism = parallelism, Pool = spec.Pool, Priority = spec.Priority, SubmittedAt = at, Name = name },
        _queue.Count == 0
            ? new(WaitCode.Fragmented, $"It needs {parallelism.WorldSize} devices as 2x4 or 4x2; pod '{Pod}' has {parallelism.WorldSize + 5} devices free, but the largest free rectangle is 1x3. Pod '{Pod}' is kept for it: nothing behind it starts there.")
            : new(WaitCode.BehindHead, $"It would fit into pod '{Pod}', but '{_queue[0].Request.Name}' (priority {spec.Priority}) has waited 312 s and goes first there.")));

    private string Pod => study.AllNodes.First(node => node.Pool == spec.Pool).Pod.Value;

    private void Tell(string kind, string sentence, LeaseHolder? holder = null, long generation = 0) => study.AllEvents.Add(new(
        study.AllEvents.Count + 1, new() { At = _clock, Kind = kind, Sentence = sentence, Experiment = Id, Holder = holder, Generation = new(generation) }));
}
