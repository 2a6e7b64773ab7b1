namespace T5Platform.Model.Tests.Differentiating;

[Trait("speed", "unit")]
public sealed class GradientPassTests
{
    private const double ZLoss = 1e-2; // larger than T5's, so that it counts

    public static TheoryData<Architecture, FeedForwardKind, bool> Networks =>
    [
        .. from architecture in Enum.GetValues<Architecture>()
           from version in new[] { (FeedForwardKind.Relu, true), (FeedForwardKind.GatedGelu, false) }
           select (architecture, version.Item1, version.Item2),
    ];

    [Theory]
    [MemberData(nameof(Networks))]
    public void AddGradients_InDouble_AreThoseOfAutograd(Architecture architecture, FeedForwardKind feedForward, bool tied)
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(feedForward, tied, 0, architecture) with { AdapterWidth = 3 }, seed: 3, type: ScalarType.Float64);
        using (no_grad()) foreach (var (_, value) in model.Parameters) value.add_(0.01); // adapters begin at 0, where half of their gradients are
        var batch = An.Batch(3, 7, 5);

        var expected = Reference.Gradients(model, () => Reference.Loss(model, batch, ZLoss).backward());
        BatchLoss loss = default;
        var actual = Reference.Gradients(model, () => loss = GradientPass.AddGradients(model, batch, new() { ZLoss = ZLoss }));

        Assert.InRange(Reference.Distance(expected, actual), 0, 1e-7); // norms are taken in place of squares
        Assert.Equal(Reference.Loss(model, batch, ZLoss).item<double>(), loss.Objective, 1e-3);
        Assert.Equal(batch.Targets.Count(static id => id > 0), loss.TargetTokens);
    }

    [Theory]
    [MemberData(nameof(An.Architectures), MemberType = typeof(An))]
    public void AddGradients_EveryParameter_PredictsHowTheLossMoves(Architecture architecture)
    {
        const double step = 1e-5;
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(architecture: architecture), seed: 3, type: ScalarType.Float64);
        var batch = An.Batch(2, 6, 4);
        GradientPass.AddGradients(model, batch, new() { ZLoss = ZLoss });
        using var untracked = no_grad();
        foreach (var (name, value) in model.Parameters)
        {
            using var inner = NewDisposeScope();
            var direction = value.grad! / value.grad!.norm();
            double Moved(double by)
            {
                value.add_(direction * by);
                var loss = Reference.Loss(model, batch, ZLoss).item<double>();
                value.sub_(direction * by);
                return loss;
            }

            var slope = (Moved(step) - Moved(-step)) / (2 * step);
            var norm = value.grad!.norm().item<double>();
            Assert.True(Math.Abs(slope - norm) <= 1e-4 * Math.Max(1, norm), $"{name}: {slope}, the gradient says {norm}");
        }
    }

    [Theory]
    [MemberData(nameof(An.Architectures), MemberType = typeof(An))]
    public void AddGradients_OfWholeSequences_AskForInputsWhereNoEncoderReadsThem(Architecture architecture)
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(architecture: architecture), seed: 3);
        var batch = An.Batch(3, 7, 5);
        var expected = Reference.Gradients(model, () => Reference.Loss(model, batch, 0, LossOn.WholeSequence).backward());
        BatchLoss loss = default;
        var actual = Reference.Gradients(model, () => loss = GradientPass.AddGradients(model, batch, new() { ZLoss = 0, LossOn = LossOn.WholeSequence }));
        var inputs = architecture.HasEncoder() ? 0 : batch.Inputs.Count(static id => id > 0);
        Assert.Equal(inputs + batch.Targets.Count(static id => id > 0), loss.TargetTokens);
        Assert.InRange(Reference.Distance(expected, actual), 0, 1e-4);
        Assert.Equal(0, loss.ZLoss);
    }

    [Theory]
    [MemberData(nameof(An.Architectures), MemberType = typeof(An))]
    public void AddGradients_BlocksComputedAgain_SameBitsWithDropout(Architecture architecture)
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(dropout: 0.2, architecture: architecture), seed: 3);
        var batch = An.Batch(3, 7, 5);
        Dictionary<string, Tensor> Run(bool recompute) => Reference.Gradients(model, () =>
        {
            manual_seed(11);
            GradientPass.AddGradients(model, batch, new() { RecomputeBlocks = recompute });
        });
        Assert.Equal(0, Reference.Distance(Run(recompute: false), Run(recompute: true)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AddGradients_SmoothedLabels_AreThoseOfAutograd(bool tied)
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(tied: tied), seed: 3, type: ScalarType.Float64);
        var batch = An.Batch(3, 7, 5);
        var expected = Reference.Gradients(model, () => Reference.Loss(model, batch, ZLoss, smoothing: 0.1).backward());
        BatchLoss loss = default;
        var actual = Reference.Gradients(model, () => loss = GradientPass.AddGradients(model, batch, new() { ZLoss = ZLoss, LabelSmoothing = 0.1 }));
        Assert.InRange(Reference.Distance(expected, actual), 0, 1e-7);
        Assert.Equal(Reference.Loss(model, batch, ZLoss, smoothing: 0.1).item<double>(), loss.Objective, 1e-3);
        Assert.Equal(Reference.Loss(model, batch, 0).item<double>(), loss.NegativeLogLikelihood, 1e-3);
        Assert.Throws<ArgumentOutOfRangeException>(() => GradientPass.AddGradients(model, batch, new() { LabelSmoothing = 1 }));
    }

    [Fact]
    public void AddGradients_RowsApart_AddUpToTheBatch()
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(), seed: 3);
        var (batch, first) = (An.Batch(3, 7, 5), An.Batch(3, 7, 5) with { Rows = 1 });
        TokenBatch Row(int row) => first with { Inputs = batch.InputsOf(row).ToArray(), Targets = batch.TargetsOf(row).ToArray() };
        var expected = Reference.Gradients(model, () => GradientPass.AddGradients(model, batch));
        var actual = Reference.Gradients(model, () =>
        {
            for (var row = 0; row < 3; row++) GradientPass.AddGradients(model, Row(row));
        });
        Assert.InRange(Reference.Distance(expected, actual), 0, 1e-4);
    }

    [Fact]
    public void AddGradients_NothingToLearn_IsZero()
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(), seed: 3);
        var loss = GradientPass.AddGradients(model, An.Batch(2, 4, 3) with { Inputs = new int[8], Targets = new int[6] });
        Assert.Equal(new BatchLoss(0, 0, 0), loss);
        Assert.All(model.Parameters, static parameter => Assert.True(parameter.Value.grad is null || parameter.Value.grad.equal(0).all().item<bool>(), parameter.Name));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AddGradients_ManyTimes_LeavesNoTensorsButGradients(bool recompute)
    {
        using var model = T5Model.Create(An.Config(dropout: 0.1), seed: 3);
        GradientPass.AddGradients(model, An.Batch(2, 6, 4), new() { RecomputeBlocks = recompute });
        var before = An.LiveTensors;
        for (var i = 0; i < 4; i++) GradientPass.AddGradients(model, An.Batch(2, 6, 4), new() { RecomputeBlocks = recompute });
        Assert.Equal(before, An.LiveTensors);
    }

    [Fact]
    public void AddGradients_ArraysOfAnotherSize_SaysWhich()
    {
        using var model = T5Model.Create(An.Config(), seed: 3);
        var refusal = Assert.Throws<ArgumentException>(() => GradientPass.AddGradients(model, An.Batch(2, 6, 4) with { Inputs = new int[11] }));
        Assert.Contains("Inputs has 11 values; 2 rows of 6 need 12.", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => GradientPass.AddGradients(model, An.Batch(2, 6, 4) with { InputSegments = new int[12] }));
    }
}
