using T5Platform.Contracts.Specs;
using T5Platform.Study.Planning;

namespace T5Platform.Study.Tests.Planning;

[Trait("speed", "unit")]
public class SpecHashTests
{
    private static readonly RunSpec Spec = ExperimentPlanner.Plan(Specs.Experiment, Specs.Spec(Specs.Row("row"))).Runs[0].Spec;

    private static MixtureSpec Mixture => new() { Tasks = ["a", "b"], Strategy = MixingStrategy.Temperature, Limit = 5, Temperature = 4 };

    public static TheoryData<string, RunSpec> Changes => new()
    {
        { "model", Spec with { Model = Spec.Model with { Heads = 3 } } },
        { "dropout", Spec with { Model = Spec.Model with { Dropout = 0.2f } } },
        { "vocabulary", Spec with { Vocabulary = "sentencepiece:a" } },
        { "objective", Spec with { Data = new PretrainingData { Corpus = "dotnet-docs", Objective = "prefix_lm" } } },
        { "corruption rate", Spec with { Data = new PretrainingData { Corpus = "dotnet-docs", Objective = "span_corruption", CorruptionRate = 0.5 } } },
        { "span length", Spec with { Data = new PretrainingData { Corpus = "dotnet-docs", Objective = "span_corruption", MeanSpanLength = 10 } } },
        { "unique tokens", Spec with { Data = new PretrainingData { Corpus = "dotnet-docs", Objective = "span_corruption", UniqueTokens = 100 } } },
        { "task", Spec with { Data = new FinetuningData { Task = "a" } } },
        { "examples", Spec with { Data = new FinetuningData { Task = "a", Examples = 1 } } },
        { "steps", Spec with { Steps = 101 } },
        { "logical shards", Spec with { LogicalShards = 4 } },
        { "rows", Spec with { RowsPerLogicalShard = 1 } },
        { "input", Spec with { InputLength = 65 } },
        { "target", Spec with { TargetLength = 17 } },
        { "rate", Spec with { Optimizer = Spec.Optimizer with { LearningRate = 0.5f } } },
        { "schedule", Spec with { Optimizer = Spec.Optimizer with { Schedule = LearningRateSchedule.Constant } } },
        { "warm-up", Spec with { Optimizer = Spec.Optimizer with { WarmupSteps = 9 } } },
        { "seed", Spec with { Seed = 3 } },
        { "architecture", Spec with { Model = Spec.Model with { Architecture = ModelArchitecture.PrefixLanguageModel } } },
        { "feed-forward", Spec with { Model = Spec.Model with { FeedForward = FeedForwardFunction.GatedGelu } } },
        { "embeddings", Spec with { Model = Spec.Model with { TieEmbeddings = false } } },
        { "algorithm", Spec with { Optimizer = Spec.Optimizer with { Algorithm = OptimizerAlgorithm.AdamW } } },
        { "decay", Spec with { Optimizer = Spec.Optimizer with { Algorithm = OptimizerAlgorithm.AdamW, WeightDecay = 0.1 } } },
        { "loss", Spec with { Loss = new() { LabelSmoothing = 0.1 } } },
        { "denominator", Spec with { Loss = new() { Denominator = LossDenominator.Positions } } },
        { "precision", Spec with { Precision = Precision.Bfloat16 } },
        { "packing", Spec with { Packed = true } },
        { "documents", Spec with { Data = new PretrainingData { Corpus = "dotnet-docs", Objective = "span_corruption", Documents = DocumentUse.Study } } },
        { "method", Spec with { Method = new() { Kind = FinetuningMethodKind.GradualUnfreezing } } },
        { "adapters", Spec with { Method = new() { Kind = FinetuningMethodKind.Adapters, AdapterWidth = 8 } } },
        { "wider adapters", Spec with { Method = new() { Kind = FinetuningMethodKind.Adapters, AdapterWidth = 9 } } },
        { "import", Spec with { InitialCheckpoint = "t5-small" } },
        { "mixture", Spec with { Data = new MixtureData { Mixture = Mixture } } },
        { "mixture's tasks", Spec with { Data = new MixtureData { Mixture = Mixture with { Tasks = ["a"] } } } },
        { "mixture's strategy", Spec with { Data = new MixtureData { Mixture = Mixture with { Strategy = MixingStrategy.Equal } } } },
        { "mixture's limit", Spec with { Data = new MixtureData { Mixture = Mixture with { Limit = 6 } } } },
        { "mixture's temperature", Spec with { Data = new MixtureData { Mixture = Mixture with { Temperature = 2 } } } },
        { "mixture's constants", Spec with { Data = new MixtureData { Mixture = Mixture with { Constants = MixtureConstants.Released } } } },
        { "mixture's examples", Spec with { Data = new MixtureData { Mixture = Mixture, Examples = 3 } } },
        { "mixture's corpus", Spec with { Data = new MixtureData { Mixture = Mixture, Unsupervised = (PretrainingData)Spec.Data } } },
        { "mixture's size of the corpus", Spec with { Data = new MixtureData { Mixture = Mixture with { UnsupervisedExamples = 7 }, Unsupervised = (PretrainingData)Spec.Data } } },
        { "model parallelism", Spec with { Parallelism = new(1, 2) } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Of_WhateverChangesTheBits_ChangesTheHash(string what, RunSpec changed) =>
        Assert.True(SpecHash.Of(Spec) != SpecHash.Of(changed), what);

    [Fact]
    public void Of_AllChanges_DifferFromEachOther() =>
        Assert.Equal(Changes.Count, Changes.Select(change => SpecHash.Of(change.Data.Item2)).Distinct().Count());

    [Fact]
    public void Of_DataParallelismAndCheckpoints_ChangeNothing() =>
        Assert.Equal(SpecHash.Of(Spec), SpecHash.Of(Spec with { Parallelism = new(2, 1), CheckpointEvery = 77, ActivationCheckpointing = true }));

    [Fact]
    public void Of_AMixture_NeitherOrderNorPurposeChangesAnything()
    {
        var mixed = SpecHash.Of(Spec with { Data = new MixtureData { Mixture = Mixture } });
        Assert.Equal(mixed, SpecHash.Of(Spec with { Data = new MixtureData { Mixture = Mixture with { Tasks = ["b", "a"] }, Finetuning = true } }));
    }

    [Fact]
    public void Of_Ancestor_IsPartOfIt()
    {
        var ancestor = SpecHash.Of(Spec with { Seed = 9 });

        Assert.NotEqual(SpecHash.Of(Spec), SpecHash.Of(Spec, ancestor));
        Assert.NotEqual(SpecHash.Of(Spec, SpecHash.Of(Spec)), SpecHash.Of(Spec, ancestor));
    }

    // sha256sum of the canonical JSON, computed apart.
    [Fact]
    public void Of_KnownSpec_IsFrozen() =>
        Assert.Equal("92cfa28f973f019ae507d088a794f11faf763baa267fd402d1ccd5dbb690f4e4", SpecHash.Of(Spec).ToString());
}
