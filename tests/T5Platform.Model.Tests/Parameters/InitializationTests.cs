namespace T5Platform.Model.Tests.Parameters;

[Trait("speed", "unit")]
public sealed class InitializationTests
{
    [Theory] // Mesh TensorFlow's rules; d_model 128, d_kv 32, 4 heads, d_ff 256.
    [InlineData("shared.weight", 1.0)]
    [InlineData("encoder.block.1.layer.0.SelfAttention.q.weight", 0.015625)]
    [InlineData("encoder.block.1.layer.0.SelfAttention.k.weight", 0.0883883)]
    [InlineData("decoder.block.0.layer.1.EncDecAttention.v.weight", 0.0883883)]
    [InlineData("decoder.block.0.layer.1.EncDecAttention.o.weight", 0.0883883)]
    [InlineData("encoder.block.0.layer.1.DenseReluDense.wi.weight", 0.0883883)]
    [InlineData("encoder.block.0.layer.1.DenseReluDense.wo.weight", 0.0625)]
    [InlineData("encoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight", 0.235702, 0.2)]
    public void Create_EachMatrix_HasItsDeviation(string name, double deviation, double tolerance = 0.03)
    {
        using var model = T5Model.Create(T5Presets.Mini with { VocabularySize = 384 }, seed: 1);
        using var scope = NewDisposeScope();
        var value = model.Parameters[name];
        Assert.InRange(value.std().item<float>() / deviation, 1 - tolerance, 1 + tolerance);
        Assert.InRange(Math.Abs(value.mean().item<float>()) / deviation, 0, tolerance);
        if (name.Contains("DenseReluDense", StringComparison.Ordinal))
            Assert.InRange(value.abs().max().item<float>() / deviation, 2, 2.28);
    }

    [Fact]
    public void Create_Norms_StartAtOne()
    {
        using var model = T5Model.Create(An.Config(), seed: 1);
        using var scope = NewDisposeScope();
        Assert.All(
            model.Parameters.Where(parameter => parameter.Name.Contains("layer_norm", StringComparison.Ordinal)),
            parameter => Assert.Equal(0, An.Distance(parameter.Value, ones_like(parameter.Value))));
    }

    [Fact]
    public void Create_SameSeed_SameBitsWhateverTorchDrewBefore()
    {
        using var scope = NewDisposeScope();
        using var first = T5Model.Create(An.Config(), seed: 9);
        _ = randn(17);
        using var second = T5Model.Create(An.Config() with { EncoderLayers = 1 }, seed: 9);
        using var other = T5Model.Create(An.Config(), seed: 10);
        Assert.All(second.Parameters, parameter => Assert.Equal(0, An.Distance(parameter.Value, first.Parameters[parameter.Name])));
        Assert.NotEqual(0, An.Distance(first.Parameters[0].Value, other.Parameters[0].Value));
    }

    [Fact]
    public void NormalNumbers_AcrossPlatforms_AreTheseNumbers()
    {
        var numbers = new NormalNumbers(seed: 42, "shared.weight");
        Assert.Equal([-1.01600957f, -1.15222335f, -0.0159365628f], [(float)numbers.Next(), (float)numbers.Next(), (float)numbers.Next()]);
    }
}
