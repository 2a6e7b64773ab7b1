using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Estimates;

namespace T5Platform.Study.Tests.Estimates;

[Trait("speed", "unit")]
public sealed class RunEstimateTests
{
    /// <summary>The counts that are known of the released checkpoints and of the paper's Tables 2 and 13, with 32,128 rows.</summary>
    [Theory]
    [InlineData("small", 60_506_624)]
    [InlineData("base", 222_903_552)]
    [InlineData("large", 737_668_096)]
    [InlineData("3b", 2_851_598_336)]
    [InlineData("11b", 11_307_321_344)]
    [InlineData("v1.1-small", 76_961_152)]
    [InlineData("v1.1-base", 247_577_856)]
    public void Parameters_OfThePresets_AreThoseOfTheReleasedCheckpoints(string preset, long count) =>
        Assert.Equal(count, NetworkSize.Parameters(ModelPreset.All[preset], 32_128));

    [Fact]
    public void Flops_OfThePapersBaseline_AreSixTimesParametersTimesTokens_AndSomeForAttention()
    {
        var estimate = RunEstimate.Of(Base, 32_128);
        // Half of the parameters meet the 512 inputs, half the 114 targets: between six operations a parameter and place, and a half more.
        var simple = 6.0 * 128 * (0.38 * estimate.Parameters * 512 + 0.62 * estimate.Parameters * 114);
        Assert.InRange(estimate.FlopsPerStep / simple, 1, 1.5);
        Assert.Equal(estimate.FlopsPerStep * 524_288, estimate.Flops);
    }

    [Fact]
    public void Memory_OfWhatASpecChanges_FollowsIt()
    {
        var plain = RunEstimate.Of(Base, 32_128).Memory;
        var again = RunEstimate.Of(Base with { ActivationCheckpointing = true }, 32_128);
        Assert.True(again.Memory.Activations < plain.Activations / 4);
        Assert.Equal(plain.Weights, again.Memory.Weights);
        Assert.InRange(again.FlopsPerStep / RunEstimate.Of(Base, 32_128).FlopsPerStep, 1.2, 1.34);
        Assert.True(RunEstimate.Of(Base with { Precision = Precision.Bfloat16 }, 32_128).Memory.Activations < plain.Activations);
        Assert.Equal(2 * plain.Weights, RunEstimate.Of(Base with { Optimizer = Base.Optimizer with { Algorithm = OptimizerAlgorithm.AdamW } }, 32_128).Memory.OptimizerState);
        var (cut, whole) = (RunEstimate.Of(Base with { Parallelism = new(1, 4) }, 32_128).Memory, 4.0 * 768 * (32_128 + (12 * 2) + (12 * 3) + 2)); // the embedding and the norms
        Assert.Equal(((plain.Weights - whole) / 4) + whole, cut.Weights);
        Assert.InRange(cut.Activations, plain.Activations / 4, plain.Activations / 1.5); // the stream between layers is whole
        Assert.Equal(0, RunEstimate.Of(Base with { Parallelism = new(16, 1) }, 32_128).Memory.PartialSums);
        var adapters = RunEstimate.Of(Base with { Method = new() { Kind = FinetuningMethodKind.Adapters, AdapterWidth = 32 } }, 32_128);
        Assert.True(adapters.Trained < adapters.Parameters / 100);
        Assert.Equal(4.0 * adapters.Trained, adapters.Memory.Gradients);
    }

    private static RunSpec Base { get; } = new()
    {
        Model = ModelPreset.All["base"],
        Vocabulary = "sentencepiece:spiece.model",
        Data = new PretrainingData { Corpus = "c4", Objective = "span_corruption" },
        Steps = 524_288,
        LogicalShards = 16,
        RowsPerLogicalShard = 8,
        InputLength = 512,
        TargetLength = 114,
        Optimizer = new() { Schedule = LearningRateSchedule.InverseSquareRoot, LearningRate = 1 },
        CheckpointEvery = 5_000,
        Seed = 1,
        Parallelism = new Parallelism(1, 1),
    };
}
