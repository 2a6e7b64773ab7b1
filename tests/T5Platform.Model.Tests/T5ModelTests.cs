namespace T5Platform.Model.Tests;

[Trait("speed", "unit")]
public sealed class T5ModelTests
{
    [Theory]
    [InlineData(FeedForwardKind.Relu, true)]
    [InlineData(FeedForwardKind.GatedGelu, false)]
    public void Create_AnyKind_HasTheCountedParameters(FeedForwardKind feedForward, bool tied)
    {
        var config = An.Config(feedForward, tied);
        using var model = T5Model.Create(config, seed: 3);
        Assert.Equal(config.ParameterCount, model.Parameters.ElementCount);
        Assert.Equal("shared.weight", model.Parameters[0].Name);
        Assert.Equal(tied, !model.Parameters.Contains("lm_head.weight"));
        Assert.Throws<KeyNotFoundException>(() => model.Parameters["no.such.weight"]);
    }

    [Theory]
    [InlineData(FeedForwardKind.Relu, true)]
    [InlineData(FeedForwardKind.GatedGelu, false)]
    public void Forward_Batch_GivesLogitsAndOnlyThem(FeedForwardKind feedForward, bool tied)
    {
        using var model = T5Model.Create(An.Config(feedForward, tied), seed: 3);
        using var scope = NewDisposeScope();
        var (inputs, targets) = (An.Ids(3, 9), An.Ids(3, 6));
        var before = An.LiveTensors;
        var logits = model.Forward(inputs, targets);
        Assert.Equal([3, 6, 50], logits.shape);
        Assert.Equal(before + 1, An.LiveTensors);
        Assert.Equal([3, 9, 32], model.Encode(inputs).shape);
    }

    [Fact]
    public void Forward_LaterTarget_DoesNotChangeEarlierLogits()
    {
        using var model = T5Model.Create(An.Config(), seed: 3);
        using var scope = NewDisposeScope();
        var (inputs, targets) = (An.Ids(2, 9), An.Ids(2, 6));
        var first = model.Forward(inputs, targets);
        targets[TensorIndex.Colon, 4] = 3;
        var second = model.Forward(inputs, targets);
        Assert.Equal(0, An.Distance(first.narrow(1, 0, 4), second.narrow(1, 0, 4)));
        Assert.NotEqual(0, An.Distance(first.narrow(1, 4, 1), second.narrow(1, 4, 1)));
    }

    [Fact]
    public void Forward_MorePadding_DoesNotChangeLogits()
    {
        using var model = T5Model.Create(An.Config(), seed: 3);
        using var scope = NewDisposeScope();
        var (inputs, targets) = (An.Ids(2, 9), An.Ids(2, 6));
        var padded = cat([inputs, zeros_like(inputs)], 1);
        Assert.InRange(An.Distance(model.Forward(inputs, targets), model.Forward(padded, targets)), 0, 1e-5f);
    }

    [Fact]
    public void Forward_RowWithoutInputs_StaysFinite()
    {
        using var model = T5Model.Create(An.Config(), seed: 3);
        using var scope = NewDisposeScope();
        Assert.True(model.Forward(zeros(2, 5, dtype: ScalarType.Int64), An.Ids(2, 3)).isfinite().all().item<bool>());
    }

    [Fact]
    public void Forward_WithDropout_FollowsTorchsSeed()
    {
        using var model = T5Model.Create(An.Config(dropout: 0.3), seed: 3);
        using var scope = NewDisposeScope();
        var (inputs, targets) = (An.Ids(2, 9), An.Ids(2, 6));
        Tensor Seeded(long seed)
        {
            manual_seed(seed);
            return model.Forward(inputs, targets);
        }

        Assert.Equal(0, An.Distance(Seeded(5), Seeded(5)));
        Assert.NotEqual(0, An.Distance(Seeded(5), Seeded(6)));
        model.Training = false;
        Assert.Equal(0, An.Distance(Seeded(5), Seeded(6)));
    }
}
