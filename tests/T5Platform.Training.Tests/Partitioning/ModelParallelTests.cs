using System.Text.Json;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Specs;
using T5Platform.Training.Tests.Loop;

namespace T5Platform.Training.Tests.Partitioning;

/// <summary>Runs whose network is cut into parts, a rank each. Without dropout: ranks are threads here, and torch's generator is the process's.</summary>
[Trait("speed", "integration")]
[Collection(SmallRun.OneAtATime)]
public sealed class ModelParallelTests : IDisposable
{
    private readonly SmallRun _run = new();

    public void Dispose() => _run.Dispose();

    public static TheoryData<OptimizerAlgorithm, int, FeedForwardFunction> Cuts =>
    [
        (OptimizerAlgorithm.Adafactor, 2, FeedForwardFunction.Relu),
        (OptimizerAlgorithm.Adafactor, 4, FeedForwardFunction.GatedGelu),
        (OptimizerAlgorithm.AdamW, 2, FeedForwardFunction.Relu),
    ];

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Run_InParts_LearnsWhatTheWholeNetworkLearns(OptimizerAlgorithm optimizer, int parts, FeedForwardFunction function)
    {
        // Wide enough for Adafactor to keep rows and columns.
        var spec = Spec(12) with
        {
            Model = Spec().Model with { ModelWidth = 128, FeedForwardWidth = 256, Heads = 4, HeadWidth = 32, FeedForward = function },
            Optimizer = new() { Algorithm = optimizer, Schedule = LearningRateSchedule.Constant, LearningRate = optimizer == OptimizerAlgorithm.AdamW ? 1e-3f : 0.01f },
        };
        var whole = _run.Train(spec);
        var losses = _run.Losses;
        var cut = _run.Train(spec with { Parallelism = new(1, parts) });
        Assert.True(losses[^1] < losses[0] - 0.5);
        Assert.All(losses.Zip(_run.Losses), static pair => Assert.InRange(pair.Second / pair.First, 0.9995, 1.0005));
        var (expected, actual) = (_run.Weights(whole), _run.Weights(cut));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, weight => Assert.InRange(Distance(weight.Value, actual[weight.Key]), 0, 0.02));
        Assert.Contains(expected, weight => !weight.Value.AsSpan().SequenceEqual(actual[weight.Key])); // another order of addition: near, not equal
    }

    [Fact]
    public void Run_InParts_HasTheSameBitsForEveryDataParallelism_AndThroughAResume()
    {
        var spec = Spec(8) with { CheckpointEvery = 4, Parallelism = new(1, 2) };
        var one = _run.Train(spec);
        var (losses, half) = (_run.Losses, _run.Checkpoints[0]);
        var two = _run.Train(spec with { Parallelism = new(2, 2) });
        Assert.Equal((one.WeightsSha256, losses.Length), (two.WeightsSha256, _run.Losses.Length));
        Assert.Equal(losses, _run.Losses);
        Assert.Equal(one.WeightsSha256, _run.Train(spec with { Parallelism = new(2, 2) }, resumeFrom: half).WeightsSha256);
        Assert.Equal(one.WeightsSha256, _run.Train(spec with { ActivationCheckpointing = true }).WeightsSha256);
    }

    [Fact]
    public void Checkpoint_OfParts_IsOfWholeTensorsInAFileEach_ThatAnyParallelismReads()
    {
        var cut = _run.Train(Spec(4) with { Parallelism = new(1, 2) });
        Assert.Equal(
            ["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors", "optimizer-00001-of-00002.safetensors", "optimizer-00002-of-00002.safetensors", "model.safetensors.index.json", "config.json"],
            cut.Files.Select(static file => file.Name));
        var (first, second) = (cut.Files[0].Bytes, cut.Files[1].Bytes);
        Assert.InRange((double)first / second, 0.7, 1.4);
        using var index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_run.Blobs, Path.GetDirectoryName(cut.Path)!, CheckpointFiles.WeightsIndex)));
        var weights = _run.Weights(cut);
        Assert.Equal(weights.Keys.Order(StringComparer.Ordinal), index.RootElement.GetProperty("weight_map").EnumerateObject().Select(static each => each.Name));
        Assert.Equal(weights.Values.Sum(static bytes => (long)bytes.Length), index.RootElement.GetProperty("metadata").GetProperty("total_size").GetInt64());

        // Nothing left to do: whoever goes on writes the weights that it has taken over.
        var whole = _run.Train(Spec(4), resumeFrom: cut);
        Assert.Equal(CheckpointFiles.Weights, whole.Files[0].Name);
        Assert.Equal(weights, _run.Weights(whole));
        var again = _run.Train(Spec(4) with { Parallelism = new(1, 2) }, resumeFrom: whole);
        Assert.Equal(cut.WeightsSha256, again.WeightsSha256);
        Assert.Equal(cut.Files.Take(4).Select(static file => file.Sha256), again.Files.Take(4).Select(static file => file.Sha256));
    }

    [Fact]
    public void Run_InParts_WithAdaptersOnTheWeightsOfAnother_ChangesThemAlone()
    {
        var pretrained = _run.Train(Spec(4));
        var spec = Spec(4) with { Method = new() { Kind = FinetuningMethodKind.Adapters, AdapterWidth = 8 }, Parallelism = new(1, 2) };
        var tuned = _run.Train(spec, initialFrom: pretrained);
        var (before, after) = (_run.Weights(pretrained), _run.Weights(tuned));
        Assert.All(before, weight => Assert.Equal(
            !weight.Key.EndsWith("layer_norm.weight", StringComparison.Ordinal), after[weight.Key].AsSpan().SequenceEqual(weight.Value)));
    }

    [Theory]
    [InlineData(3, "parallelism.model is 3; a power of two is needed.")]
    [InlineData(4, "model.heads is 2, which parallelism.model, 4, does not divide.")]
    public void Run_ThatCannotBeCut_SaysWhy(int parts, string sentence)
    {
        // A gang of one, since the spec is looked at before the gang meets.
        var refusal = Assert.Throws<UnusableSpecException>(() => _run.Refused(Spec() with { Parallelism = new(1, parts) }));
        Assert.Equal(sentence, refusal.Message);
    }

    private static RunSpec Spec(int steps = 4) => SmallRun.Spec(steps) with { Model = SmallRun.Spec().Model with { Dropout = 0 } };

    /// <summary>The largest difference over the largest number.</summary>
    private static double Distance(byte[] expected, byte[] actual)
    {
        float[] Floats(byte[] bytes) => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        var (a, b) = (Floats(expected), Floats(actual));
        return a.Zip(b, static (x, y) => Math.Abs(x - y)).Max() / a.Max(Math.Abs);
    }
}
