using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Parents;
using T5Platform.Study.Planning;

namespace T5Platform.Study.Tests.Parents;

[Trait("speed", "unit")]
public sealed class ParentCheckpointsTests
{
    private static readonly RunId Run = new(new Guid(9, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));

    [Fact]
    public void Settle_NameWithoutAStep_MeansTheNewest()
    {
        var spec = Spec(new(Run, null));
        Assert.Equal([Run], ParentCheckpoints.Named(spec));
        Assert.Equal($"run/{Run}@90", ParentCheckpoints.Settle(spec, Parents()).Spec!.InitialCheckpoint);
    }

    [Fact]
    public void Settle_NameWithAStep_StaysAsItIs_InARowToo()
    {
        var spec = Specs.Spec(Specs.Row("first"), Specs.Row("second") with { InitialCheckpoint = $"run/{Run}@50" }) with { InitialCheckpoint = "an-import" };
        var settled = ParentCheckpoints.Settle(spec, Parents()).Spec!;
        Assert.Equal(("an-import", $"run/{Run}@50"), (settled.InitialCheckpoint, settled.Rows[1].InitialCheckpoint));
    }

    [Fact]
    public void Settle_SentAgainAfterMoreCheckpoints_MeansWhatItMeant()
    {
        var first = ParentCheckpoints.Settle(Spec(new(Run, null)), Parents(10)).Spec!;
        Assert.Equal($"run/{Run}@10", ParentCheckpoints.Settle(Spec(new(Run, null)), Parents(10, 20), first).Spec!.InitialCheckpoint);
    }

    [Fact]
    public void Settle_WhatIsNotThere_IsRefusedAtItsPlace()
    {
        Assert.Contains("There is no run", Refusal(Spec(new(Run, null)), []), StringComparison.Ordinal);
        Assert.Contains("has no sound checkpoint yet", Refusal(Spec(new(Run, null)), Parents([])), StringComparison.Ordinal);
        Assert.Contains("no sound checkpoint of step 60; it has those of 50, 90.", Refusal(Spec(new(Run, 60)), Parents()), StringComparison.Ordinal);
    }

    [Fact]
    public void Settle_AnotherNetwork_IsRefusedWithEveryDifference()
    {
        var refusal = Refusal(Spec(new(Run, 50)) with { Model = ModelPreset.All["mini"], Vocabulary = "sentencepiece:t5/spiece.model" }, Parents());
        Assert.Contains("model.modelWidth is", refusal, StringComparison.Ordinal);
        Assert.Contains("vocabulary is sentencepiece:t5/spiece.model, its is bytes", refusal, StringComparison.Ordinal);
        Assert.Contains("The preset of its sizes is 'test'.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Settle_AnotherDropout_Fits() =>
        Assert.NotNull(ParentCheckpoints.Settle(Spec(new(Run, 50)) with { Model = ModelPreset.All["test"] with { Dropout = 0.4f } }, Parents()).Spec);

    [Fact]
    public void Settle_RunWithAdapters_IsRefused()
    {
        var parents = Parents();
        parents[Run] = parents[Run] with { Spec = parents[Run].Spec with { Method = new() { Kind = FinetuningMethodKind.Adapters, AdapterWidth = 8 } } };
        Assert.Contains("has adapters", Refusal(Spec(new(Run, 50)), parents), StringComparison.Ordinal);
    }

    private static string Refusal(ExperimentSpec spec, Dictionary<RunId, ParentRun> parents)
    {
        var error = Assert.Single(ParentCheckpoints.Settle(spec, parents).Errors);
        Assert.Equal(("initialCheckpoint", "not-allowed"), (error.Path, error.Code));
        return error.Message;
    }

    private static ExperimentSpec Spec(RunCheckpointName name) => Specs.Spec(Specs.Row("first")) with { InitialCheckpoint = name.ToString() };

    private static Dictionary<RunId, ParentRun> Parents() => Parents(50, 90);

    private static Dictionary<RunId, ParentRun> Parents(params long[] steps) => new()
    {
        [Run] = new() { Id = Run, Name = "first/seed-1/pretrain", Spec = ExperimentPlanner.Plan(Specs.Experiment, Specs.Spec(Specs.Row("first"))).Runs[0].Spec, Steps = steps },
    };
}
