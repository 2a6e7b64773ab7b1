using T5Platform.Contracts.Specs;
using T5Platform.Study.Planning;

namespace T5Platform.Training.Tests.Loop;

/// <summary>On real runs: two have the same hash exactly when their weights have the same bits. That is what lets equal runs be done once.</summary>
[Collection(SmallRun.OneAtATime), Trait("speed", "integration")]
public class HashAndBitsTests
{
    private static readonly RunSpec Spec = SmallRun.Spec(steps: 4) with { TargetLength = 64 };
    private static readonly PretrainingData Data = (PretrainingData)Spec.Data;
    private static readonly MixtureSpec Mixture = new() { Tasks = ["lengths"], Strategy = MixingStrategy.Proportional, Limit = 5 };

    private static readonly RunSpec[] Runs =
    [
        Spec,
        Spec with { CheckpointEvery = 2 },
        Spec with { ActivationCheckpointing = true },
        Spec with { Elastic = new(1, 2) },
        Spec with { Slices = 2 },
        Spec with { Seed = 6 },
        Spec with { Steps = 5, CheckpointEvery = 5 },
        Spec with { Model = Spec.Model with { Dropout = 0.2f } },
        Spec with { Model = Spec.Model with { FeedForward = FeedForwardFunction.GatedGelu } },
        Spec with { Model = Spec.Model with { Architecture = ModelArchitecture.SharedEncoderDecoder } },
        Spec with { Data = Data with { CorruptionRate = 0.3 } },
        Spec with { Data = Data with { MeanSpanLength = 5 } },
        Spec with { Data = Data with { Objective = "prefix_lm" } },
        Spec with { Data = Data with { Documents = DocumentUse.Study } },
        Spec with { Data = Data with { UniqueTokens = 1_000 } },
        Spec with { Data = new FinetuningData { Task = "lengths" } },
        Spec with { Data = new FinetuningData { Task = "lengths", Examples = 3 } },
        Spec with { Data = new FinetuningData { Task = "lengths" }, Packed = true },
        Spec with { Data = new MixtureData { Mixture = Mixture, Unsupervised = Data } },
        Spec with { Data = new MixtureData { Mixture = Mixture with { UnsupervisedExamples = 2 }, Unsupervised = Data } },
        Spec with { Data = new MixtureData { Mixture = Mixture, Unsupervised = Data, Examples = 3 } },
        Spec with { Optimizer = Spec.Optimizer with { LearningRate = 0.02f } },
        Spec with { Optimizer = Spec.Optimizer with { WarmupSteps = 3 } },
        Spec with { Optimizer = Spec.Optimizer with { Schedule = LearningRateSchedule.InverseSquareRoot } },
        Spec with { Optimizer = Spec.Optimizer with { Schedule = LearningRateSchedule.InverseSquareRoot, WarmupSteps = 3 } },
        Spec with { Optimizer = Spec.Optimizer with { Algorithm = OptimizerAlgorithm.AdamW } },
        Spec with { Loss = new() { LabelSmoothing = 0.1f } },
        Spec with { LogicalShards = 4, RowsPerLogicalShard = 2 },
        Spec with { InputLength = 48 },
    ];

    [Fact]
    public void Hashes_AreEqualExactlyWhereBitsAre()
    {
        using var small = new SmallRun();
        var done = Runs.Select(spec => (Spec: spec, Hash: SpecHash.Of(spec), Weights: small.Train(spec).WeightsSha256)).ToList();
        foreach (var (index, one) in done.Index())
            foreach (var (other, two) in done.Index().Skip(index + 1))
                Assert.True((one.Hash == two.Hash) == (one.Weights == two.Weights), $"Runs {index} and {other}: hashes are {(one.Hash == two.Hash ? "equal" : "different")}, bits are not so.");
        Assert.Equal(6, done.Count(each => each.Hash == done[0].Hash));
    }
}
