using T5Platform.Contracts.Specs;

namespace T5Platform.Training.Tests.Loop;

/// <summary>What a spec can ask of the trainer, each asked for in a real training.</summary>
[Trait("speed", "integration")]
[Collection(SmallRun.OneAtATime)]
public sealed class TrainingSessionTests : IDisposable
{
    private readonly SmallRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData(ModelArchitecture.EncoderDecoder, "span_corruption")]
    [InlineData(ModelArchitecture.EncoderDecoder, "prefix_lm")]
    [InlineData(ModelArchitecture.SharedEncoderDecoder, "span_corruption")]
    [InlineData(ModelArchitecture.SharedEncoderDecoder, "prefix_lm")]
    [InlineData(ModelArchitecture.LanguageModel, "iid_denoising")]
    [InlineData(ModelArchitecture.LanguageModel, "lm")]
    [InlineData(ModelArchitecture.PrefixLanguageModel, "span_3_15")]
    [InlineData(ModelArchitecture.PrefixLanguageModel, "prefix_lm")]
    public void Run_EachArchitectureOnEachObjective_Learns(ModelArchitecture architecture, string objective)
    {
        var spec = SmallRun.Spec(30);
        _run.Train(spec with
        {
            Model = spec.Model with { Architecture = architecture, EncoderLayers = spec.Model.HasEncoder && architecture < ModelArchitecture.LanguageModel ? 2 : 0 },
            Data = new PretrainingData { Corpus = "file:corpus.txt", Objective = objective },
            TargetLength = objective is "prefix_lm" or "lm" ? 64 : 32,
        });
        Assert.InRange(_run.Losses[^5..].Average(), 1, _run.Losses[0] - 1.5);
    }

    [Fact]
    public void Run_BlocksComputedAgain_HasTheSameBits()
    {
        var (kept, again) = (_run.Train(SmallRun.Spec(6)), _run.Train(SmallRun.Spec(6) with { ActivationCheckpointing = true }));
        Assert.Equal(kept.WeightsSha256, again.WeightsSha256);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_OnAMixtureOfTasksAndACorpus_Learns_AndGoesOnToTheBit(bool packed)
    {
        var spec = SmallRun.Spec(12) with
        {
            CheckpointEvery = 6,
            Packed = packed,
            Data = new MixtureData
            {
                Mixture = new() { Tasks = ["lengths"], Strategy = MixingStrategy.Proportional, Limit = 10 },
                Unsupervised = new() { Corpus = "file:corpus.txt", Objective = "span_corruption" },
            },
        };
        var whole = _run.Train(spec);
        Assert.True(_run.Losses[^1] < _run.Losses[0] - 1);
        var middle = _run.Checkpoints[0];
        Assert.Equal(whole.WeightsSha256, _run.Train(spec, resumeFrom: middle).WeightsSha256);
    }

    [Fact]
    public void Run_OnAMixtureThatCannotBe_SaysWhy()
    {
        MixtureData Mixture(string task) => new()
        {
            Mixture = new() { Tasks = [task], Strategy = MixingStrategy.Proportional }, Unsupervised = new() { Corpus = "file:corpus.txt", Objective = "span_corruption" },
        };
        Assert.Contains("there is no task 'other'", Assert.Throws<UnusableSpecException>(() => _run.Train(SmallRun.Spec(1) with { Data = Mixture("other") })).Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("needs a limit", Assert.Throws<UnusableSpecException>(() => _run.Train(SmallRun.Spec(1) with { Data = Mixture("lengths") })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_InBfloat16_StaysNearFloat32()
    {
        var spec = SmallRun.Spec() with { Optimizer = new() { Schedule = LearningRateSchedule.Constant, LearningRate = 0.01f } };
        _run.Train(spec);
        var exact = _run.Losses;
        _run.Train(spec with { Precision = Precision.Bfloat16 });
        Assert.NotEqual(exact, _run.Losses);
        Assert.All(exact.Zip(_run.Losses), pair => Assert.InRange(pair.Second / pair.First, 0.98, 1.02));
    }

    [Fact]
    public void Run_Packed_OrWithTheStudysDocuments_Learns()
    {
        var spec = SmallRun.Spec(30) with { InputLength = 200, Packed = true, Data = new PretrainingData { Corpus = "file:corpus.txt", Objective = "deshuffling", Documents = DocumentUse.Study }, TargetLength = 200 };
        _run.Train(spec);
        Assert.True(_run.Losses[^1] < _run.Losses[0] - 1.5);
    }

    [Theory]
    [InlineData(LearningRateSchedule.Constant)]
    [InlineData(LearningRateSchedule.InverseSquareRoot)]
    public void Run_GoesOnFromTheEndOfAShorterOne_HasTheBitsOfOneThatBeganWithAllSteps(LearningRateSchedule schedule)
    {
        RunSpec Spec(int steps) => SmallRun.Spec(steps) with { Optimizer = new() { Schedule = schedule, LearningRate = 0.03f, WarmupSteps = 4 } };
        var whole = _run.Train(Spec(24));
        var losses = _run.Losses;
        var shorter = _run.Train(Spec(10));
        Assert.True(shorter.Final);
        var longer = _run.Train(Spec(24), resumeFrom: shorter);
        Assert.Equal(losses[10..], _run.Losses);
        Assert.Equal(whole.WeightsSha256, longer.WeightsSha256);
    }

    [Fact]
    public void Run_GoesOnWithNothingLeftToDo_WritesACheckpointOfItsOwn()
    {
        var ended = _run.Train(SmallRun.Spec(6));
        var taken = _run.Train(SmallRun.Spec(6), resumeFrom: ended);
        Assert.Empty(_run.Losses);
        Assert.NotEqual(ended.Run, taken.Run);
        Assert.Equal((true, 6L, ended.WeightsSha256), (taken.Final, taken.Step, taken.WeightsSha256));
    }

    [Fact]
    public void Run_AdamW_Triangular_Smoothed_DividedByPositions_ResumesWithTheSameBits()
    {
        var spec = SmallRun.Spec(20) with
        {
            Optimizer = new() { Algorithm = OptimizerAlgorithm.AdamW, Schedule = LearningRateSchedule.Triangular, LearningRate = 0.004f, WarmupSteps = 4, WeightDecay = 0.01 },
            Loss = new() { LabelSmoothing = 0.1, Denominator = LossDenominator.Positions },
            CheckpointEvery = 10,
        };
        var whole = _run.Train(spec);
        var (losses, half) = (_run.Losses, _run.Checkpoints[0]);
        Assert.Equal(0.004f, _run.Rates.Max());
        Assert.True(losses[^1] < losses[0] - 1);
        var resumed = _run.Train(spec, resumeFrom: half);
        Assert.Equal(losses[10..], _run.Losses);
        Assert.Equal(whole.WeightsSha256, resumed.WeightsSha256);
    }

    [Fact]
    public void Run_WithAdapters_BeginsFromAnotherRunsWeights_AndChangesAdaptersAndNormsAlone()
    {
        var pretrained = _run.Train(SmallRun.Spec(4));
        var before = _run.Weights(pretrained);
        var tuned = _run.Train(
            SmallRun.Spec(8) with { Method = new() { Kind = FinetuningMethodKind.Adapters, AdapterWidth = 8 }, CheckpointEvery = 4 }, initialFrom: pretrained);
        var (after, half) = (_run.Weights(tuned), _run.Checkpoints[0]);
        Assert.All(before, weight => Assert.Equal(
            !weight.Key.EndsWith("layer_norm.weight", StringComparison.Ordinal), after[weight.Key].AsSpan().SequenceEqual(weight.Value)));
        Assert.Contains(after.Keys, name => name.Contains(".adapter.", StringComparison.Ordinal));
        Assert.Equal(tuned.WeightsSha256, _run.Train(
            SmallRun.Spec(8) with { Method = new() { Kind = FinetuningMethodKind.Adapters, AdapterWidth = 8 }, CheckpointEvery = 4 }, resumeFrom: half).WeightsSha256);
    }

    [Fact]
    public void Run_UnfreezingGradually_ChangesTheLowerBlocksLast_AndResumesWithTheSameBits()
    {
        var pretrained = _run.Train(SmallRun.Spec(4));
        var spec = SmallRun.Spec(8) with { Method = new() { Kind = FinetuningMethodKind.GradualUnfreezing }, CheckpointEvery = 4 };
        var tuned = _run.Train(spec, initialFrom: pretrained);
        var half = _run.Checkpoints[0];
        var (before, between, after) = (_run.Weights(pretrained), _run.Weights(half), _run.Weights(tuned));
        foreach (var name in new[] { "encoder.block.0.layer.0.SelfAttention.q.weight", "decoder.block.0.layer.1.EncDecAttention.v.weight" })
        {
            Assert.True(before[name].AsSpan().SequenceEqual(between[name]), name);
            Assert.False(between[name].AsSpan().SequenceEqual(after[name]), name);
        }

        Assert.False(before["encoder.block.1.layer.0.SelfAttention.q.weight"].AsSpan().SequenceEqual(between["encoder.block.1.layer.0.SelfAttention.q.weight"]));
        Assert.False(before["shared.weight"].AsSpan().SequenceEqual(between["shared.weight"]));
        Assert.Equal(tuned.WeightsSha256, _run.Train(spec, resumeFrom: half).WeightsSha256);
    }

    [Fact]
    public void Run_CheckpointOfAnotherNetwork_IsRefusedWithEveryDifference()
    {
        var pretrained = _run.Train(SmallRun.Spec(1));
        var wider = SmallRun.Spec(1) with { Model = SmallRun.Spec().Model with { FeedForwardWidth = 96 } };
        var refusal = Assert.Throws<UnusableSpecException>(() => _run.Train(wider, initialFrom: pretrained)).Message;
        Assert.Contains("'encoder.block.0.layer.1.DenseReluDense.wi.weight' has shape [64, 32]; the network's", refusal, StringComparison.Ordinal);
        Assert.Contains("decoder.block.1.layer.2.DenseReluDense.wo.weight", refusal, StringComparison.Ordinal);
    }
}
