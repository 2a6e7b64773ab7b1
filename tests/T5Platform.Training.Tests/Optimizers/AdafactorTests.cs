using T5Platform.Contracts.Specs;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Optimizers;
using static TorchSharp.torch;

namespace T5Platform.Training.Tests.Optimizers;

[Trait("speed", "unit")]
public sealed class AdafactorTests
{
    private const double Tolerance = 1e-5;
    private static readonly string[] Shapes = ["big", "square", "narrow", "bias", "vec", "zeros", "zerograd"];
    private static readonly OptimizerSpec Pretraining = new() { Schedule = LearningRateSchedule.InverseSquareRoot, LearningRate = 1 };

    [Theory]
    [InlineData("mesh_pretrain", 0)]
    [InlineData("mesh_const", 0)]
    [InlineData("mesh_late", 9_995)]
    [InlineData("mesh_ft", 1_000_000)]
    public void Step_GoldenGradients_GivesMeshTensorFlowsParametersAndState(string variant, long done)
    {
        using var scope = NewDisposeScope();
        var golden = Golden();
        var parameters = Shapes.Select(name => new NamedTensor(name, golden[$"param.{name}"].clone())).ToList();
        using var optimizer = new Adafactor(parameters, done);
        for (var step = 0; step < 10; step++)
        {
            var rate = variant is "mesh_pretrain" or "mesh_late" ? LearningRate.At(Pretraining, done + step, long.MaxValue) : 1e-3f;
            optimizer.Step([.. Shapes.Select(name => golden[$"grad.{name}"][step])], rate);
            foreach (var (name, value) in parameters) AssertClose(golden[$"{variant}.param.{name}"][step], value, $"{name} after step {step}");
        }

        AssertStateMatches(golden, variant, optimizer);
    }

    [Fact]
    public void Load_SavedState_GoesOnWithTheSameBits()
    {
        using var scope = NewDisposeScope();
        var (first, second) = (Two(7), Two(7));
        using var undisturbed = new Adafactor(first);
        using var before = new Adafactor(second);
        for (var step = 0; step < 3; step++) (undisturbed, before).StepBoth(Two(100 + step));
        using var after = new Adafactor(second);
        after.Load(Saved(before));
        for (var step = 3; step < 6; step++) (undisturbed, after).StepBoth(Two(100 + step));
        for (var i = 0; i < first.Count; i++) Assert.True(first[i].Value.bytes.SequenceEqual(second[i].Value.bytes), first[i].Name);
    }

    [Fact]
    public void Load_StateOfAnotherShape_NamesTheTensor()
    {
        using var scope = NewDisposeScope();
        using var optimizer = new Adafactor(Two(1));
        using var other = new Adafactor([new NamedTensor("matrix", zeros(200, 130)), new NamedTensor("vector", zeros(6))]);
        Assert.Contains("vector#v", Assert.Throws<FormatException>(() => optimizer.Load(Saved(other))).Message, StringComparison.Ordinal);
        Assert.Contains("step", Assert.Throws<FormatException>(() => optimizer.Load(new Dictionary<string, Tensor>())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Step_ManyTimes_KeepsNoTensors()
    {
        using var scope = NewDisposeScope();
        using var optimizer = new Adafactor(Two(1));
        var gradients = Two(2).Select(named => named.Value).ToList();
        optimizer.Step(gradients, 1e-3f);
        var before = TorchSharp.DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        for (var i = 0; i < 5; i++) optimizer.Step(gradients, 1e-3f);
        Assert.Equal(before, TorchSharp.DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    private static List<NamedTensor> Two(long seed)
    {
        using var generator = new Generator((ulong)seed);
        return [new("matrix", randn([200, 130], generator: generator)), new("vector", randn([5], generator: generator))];
    }

    private static Dictionary<string, Tensor> Saved(Adafactor optimizer) =>
        optimizer.State.ToDictionary(named => named.Name, named => named.Value.clone());

    private static void AssertStateMatches(IReadOnlyDictionary<string, Tensor> golden, string variant, Adafactor optimizer)
    {
        var compared = 0;
        foreach (var (name, value) in optimizer.State.Where(named => named.Name.Contains('#', StringComparison.Ordinal)))
        {
            var (parameter, part) = name.Split('#') is [var p, var s] ? (p, s) : default;
            AssertClose(golden[$"{variant}.state_{part}.{parameter}"], value, name);
            compared++;
        }

        Assert.Equal(11, compared);
    }

    private static void AssertClose(Tensor expected, Tensor actual, string what)
    {
        // Absolute, but for second moments of up to some hundreds, whose last float32 bit alone is more than that.
        using var wide = expected.to(ScalarType.Float64);
        using var difference = ((wide - actual.to(ScalarType.Float64)).abs() / wide.abs().clamp_min(1)).max();
        Assert.True(difference.item<double>() <= Tolerance, $"{what} differs by {difference.item<double>()}.");
    }

    private static IReadOnlyDictionary<string, Tensor> Golden()
    {
        using var stream = File.OpenRead(SharedData.Require("conformance/goldens/adafactor_unit/unit.safetensors"));
        return SafetensorsFile.Read(stream, stream.Length);
    }
}

internal static class AdafactorPairs
{
    public static void StepBoth(this (Adafactor One, Adafactor Other) pair, List<NamedTensor> gradients)
    {
        var values = gradients.Select(named => named.Value).ToList();
        pair.One.Step(values, 1e-2f);
        pair.Other.Step(values, 1e-2f);
    }
}
