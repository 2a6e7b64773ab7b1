namespace T5Platform.Model.Tests.Freezing;

[Trait("speed", "unit")]
public sealed class TrainedPartsTests
{
    [Fact]
    public void WithAdapters_Names_AreAdaptersAndNorms()
    {
        using var model = T5Model.Create(An.Config() with { AdapterWidth = 5 }, seed: 1);
        string[] trained = [.. model.Parameters.Select(static parameter => parameter.Name).Where(TrainedParts.WithAdapters)];
        Assert.All(trained, static name => Assert.True(name.Contains(".adapter.", StringComparison.Ordinal) || name.EndsWith("layer_norm.weight", StringComparison.Ordinal)));
        Assert.Equal(4 * 3, trained.Count(static name => name.Contains(".adapter.", StringComparison.Ordinal)));
        Assert.Contains("encoder.final_layer_norm.weight", trained);
        Assert.DoesNotContain("shared.weight", trained);
    }

    [Theory] // The paper's: 12 episodes for 12 blocks, from the top.
    [InlineData(12, 0, 11)]
    [InlineData(12, 1, 10)]
    [InlineData(12, 11, 0)]
    [InlineData(6, 0, 5)]
    [InlineData(6, 1, 5)]
    [InlineData(6, 2, 4)]
    [InlineData(24, 0, 22)]
    public void WithUnfreezing_Episode_TrainsBlocksFromOneOn(int blocks, int episode, int lowest)
    {
        for (var block = 0; block < blocks; block++)
            Assert.Equal(block >= lowest, TrainedParts.WithUnfreezing($"decoder.block.{block}.layer.0.SelfAttention.q.weight", blocks, episode));
        Assert.True(TrainedParts.WithUnfreezing("shared.weight", blocks, episode));
        Assert.True(TrainedParts.WithUnfreezing("encoder.final_layer_norm.weight", blocks, episode));
        Assert.Throws<ArgumentOutOfRangeException>(() => TrainedParts.WithUnfreezing("shared.weight", blocks, 12));
    }

    [Theory]
    [MemberData(nameof(An.Architectures), MemberType = typeof(An))]
    public void AddGradients_FrozenParameters_HaveNoneAndOthersTheSame(Architecture architecture)
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(architecture: architecture) with { AdapterWidth = 5 }, seed: 1);
        var batch = An.Batch(2, 6, 4);
        GradientPass.AddGradients(model, batch);
        var all = model.Parameters.ToDictionary(static parameter => parameter.Name, static parameter => parameter.Value.grad!.clone());

        model.Parameters.ClearGradients();
        model.Parameters.Train(TrainedParts.WithAdapters);
        GradientPass.AddGradients(model, batch);

        foreach (var (name, value) in model.Parameters)
        {
            Assert.Equal(TrainedParts.WithAdapters(name), value.grad is not null);
            if (value.grad is { } gradient) Assert.Equal(0, An.Distance(all[name], gradient));
        }
    }

    [Fact]
    public void AddGradients_EverythingFrozen_StillGivesTheLoss()
    {
        using var model = T5Model.Create(An.Config(), seed: 1);
        model.Parameters.Train(static _ => false);
        Assert.True(GradientPass.AddGradients(model, An.Batch(2, 6, 4)).NegativeLogLikelihood > 0);
    }

    [Theory]
    [InlineData("encoder.block.11.layer.0.layer_norm.weight", 11)]
    [InlineData("decoder.block.0.adapter.wi.weight", 0)]
    [InlineData("shared.weight", null)]
    [InlineData("lm_head.weight", null)]
    public void BlockOf_Name_IsItsNumber(string name, int? block) => Assert.Equal(block, ParameterName.BlockOf(name));
}
