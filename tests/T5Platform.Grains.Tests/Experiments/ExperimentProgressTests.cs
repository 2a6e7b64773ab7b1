using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;
using T5Platform.Grains.Experiments;

namespace T5Platform.Grains.Tests.Experiments;

/// <summary>When an evaluation of an earlier checkpoint begins, and what becomes of it when its run fails.</summary>
[Trait("speed", "unit")]
public class ExperimentProgressTests
{
    private static readonly RunSpec Training = new()
    {
        Model = A.Model, Vocabulary = "bytes", Data = new FinetuningData { Task = "cola" }, Steps = 20, LogicalShards = 1, RowsPerLogicalShard = 1, InputLength = 8, TargetLength = 8,
        Optimizer = new() { Schedule = LearningRateSchedule.Constant, LearningRate = 0.1f }, CheckpointEvery = 10, Seed = 1, Parallelism = Contracts.Mesh.Parallelism.Single,
    };

    private static readonly PlannedRun Run = new() { Id = A.RunId, Name = "run", Spec = Training };
    private static readonly PlannedEvaluation Earlier = Evaluation(1, 10), Final = Evaluation(2, null);
    private static readonly ExperimentPlan Plan = new() { Runs = [Run], Evaluations = [Earlier, Final], Cells = [] };

    private static PlannedEvaluation Evaluation(byte number, long? step) => new()
    {
        Id = new(new Guid(number, 0, 0, new byte[8])), Name = $"judge {number}", Run = Run.Id, Step = step,
        Spec = new() { Model = A.Model, Vocabulary = "bytes", Task = "cola", InputLength = 8, TargetLength = 8 },
    };

    private static HashSet<(RunId, long)> Committed(params long[] steps) => [.. steps.Select(static step => (Run.Id, step))];

    [Fact]
    public void Earlier_BeginsWhenItsCheckpointIsThere_TheFinalWhenTheRunHasCompleted()
    {
        var nothing = new Dictionary<LeaseHolder, SettledOutcome>();
        Assert.Empty(ExperimentProgress.Of(Plan, nothing, Committed(5)).Evaluations);
        Assert.Equal([Earlier], ExperimentProgress.Of(Plan, nothing, Committed(5, 10)).Evaluations);
        Assert.Equal([Earlier, Final], ExperimentProgress.Of(Plan, new Dictionary<LeaseHolder, SettledOutcome> { [LeaseHolder.Of(Run.Id)] = SettledOutcome.Completed }).Evaluations);
    }

    [Fact]
    public void Run_ThatFails_BlocksWhatHasNoCheckpoint_AndTheRestIsStillJudged()
    {
        var failed = new Dictionary<LeaseHolder, SettledOutcome> { [LeaseHolder.Of(Run.Id)] = SettledOutcome.Failed };
        var progress = ExperimentProgress.Of(Plan, failed, Committed(10));
        Assert.Equal([LeaseHolder.Of(Final.Id)], progress.Blocked);
        Assert.Equal(ExperimentState.Running, progress.State);
        Assert.Equal([Earlier], progress.Evaluations);
        Assert.Equal(ExperimentState.Failed, ExperimentProgress.Of(Plan, failed).State);
    }

    [Fact]
    public void Ensemble_BeginsWhenEveryMembersCheckpointIsThere_AndIsBlockedByAnyThatFails()
    {
        var other = Run with { Id = new(new Guid(9, 0, 0, new byte[8])) };
        var (early, last) = (Earlier with { Members = [other.Id] }, Final with { Members = [other.Id] });
        var plan = Plan with { Runs = [Run, other], Evaluations = [early, last] };
        Dictionary<LeaseHolder, SettledOutcome> Ends(SettledOutcome one, SettledOutcome two) => new() { [LeaseHolder.Of(Run.Id)] = one, [LeaseHolder.Of(other.Id)] = two };
        Assert.Empty(ExperimentProgress.Of(plan, new Dictionary<LeaseHolder, SettledOutcome>(), Committed(10)).Evaluations);
        Assert.Equal([early], ExperimentProgress.Of(plan, new Dictionary<LeaseHolder, SettledOutcome>(), new HashSet<(RunId, long)> { (Run.Id, 10), (other.Id, 10) }).Evaluations);
        Assert.Equal([early, last], ExperimentProgress.Of(plan, Ends(SettledOutcome.Completed, SettledOutcome.Completed)).Evaluations);
        Assert.Equal([LeaseHolder.Of(early.Id), LeaseHolder.Of(last.Id)], ExperimentProgress.Of(plan, Ends(SettledOutcome.Completed, SettledOutcome.Failed)).Blocked);
    }

    [Fact]
    public void Failure_ThatIsExcluded_DoesNotFailTheExperiment_ButIsWaitedFor()
    {
        var excluded = new HashSet<LeaseHolder> { LeaseHolder.Of(Run.Id), LeaseHolder.Of(Earlier.Id), LeaseHolder.Of(Final.Id) };
        Assert.Equal(ExperimentState.Running, ExperimentProgress.Of(Plan, new Dictionary<LeaseHolder, SettledOutcome>(), null, excluded).State);
        var failed = new Dictionary<LeaseHolder, SettledOutcome> { [LeaseHolder.Of(Run.Id)] = SettledOutcome.Failed };
        Assert.Equal(ExperimentState.Completed, ExperimentProgress.Of(Plan, failed, null, excluded).State);
        Assert.Equal(ExperimentState.Failed, ExperimentProgress.Of(Plan, failed, null, new HashSet<LeaseHolder> { LeaseHolder.Of(Final.Id) }).State);
    }
}
