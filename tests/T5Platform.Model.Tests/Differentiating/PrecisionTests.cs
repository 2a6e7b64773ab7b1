namespace T5Platform.Model.Tests.Differentiating;

/// <summary>bfloat16 products: eight bits of mantissa, so a relative 2^-8 in each of them.</summary>
[Trait("speed", "integration")]
public sealed class PrecisionTests
{
    [Theory]
    [MemberData(nameof(An.Architectures), MemberType = typeof(An))]
    public void AddGradients_InBFloat16_PointWhereThoseOfFloat32Do(Architecture architecture)
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(architecture: architecture), seed: 3);
        var batch = An.Batch(3, 9, 6);
        BatchLoss exact = default, narrow = default;
        var expected = Reference.Gradients(model, () => exact = GradientPass.AddGradients(model, batch));
        model.Precision = Precision.BFloat16;
        var actual = Reference.Gradients(model, () => narrow = GradientPass.AddGradients(model, batch));

        Assert.InRange(narrow.NegativeLogLikelihood / exact.NegativeLogLikelihood, 0.98, 1.02);
        Assert.NotEqual(exact, narrow);
        foreach (var (name, gradient) in expected)
        {
            Assert.Equal(ScalarType.Float32, actual[name].dtype); // master weights and their gradients
            var cosine = (gradient * actual[name]).sum() / (gradient.norm() * actual[name].norm());
            Assert.True(cosine.item<float>() > 0.97f, $"{name}: {cosine.item<float>()}");
        }
    }

    [Fact]
    public void SgdSteps_InBFloat16_FollowTheCurveOfFloat32()
    {
        double[] exact = Curve(Precision.Float32), narrow = Curve(Precision.BFloat16);
        Assert.All(exact.Zip(narrow), static pair => Assert.InRange(pair.Second, pair.First - 0.1, pair.First + 0.1));
        Assert.InRange(exact[^1], 0, exact[0] / 2);
    }

    private static double[] Curve(Precision precision)
    {
        using var model = T5Model.Create(An.Config(), seed: 1);
        model.Precision = precision;
        var batch = An.Batch(4, 12, 8);
        return [.. Enumerable.Range(0, 60).Select(_ =>
        {
            using var scope = NewDisposeScope();
            model.Parameters.ClearGradients();
            var loss = GradientPass.AddGradients(model, batch);
            using var untracked = no_grad();
            foreach (var (_, value) in model.Parameters) value.sub_(value.grad! * (0.1 / loss.TargetTokens));
            return (double)loss.NegativeLogLikelihood / loss.TargetTokens;
        })];
    }
}
