namespace T5Platform.Model.Tests.Layers;

[Trait("speed", "unit")]
public sealed class AdapterTests
{
    [Theory]
    [InlineData(Architecture.EncoderDecoder, 1)]
    [InlineData(Architecture.SharedEncoderDecoder, 7)]
    [InlineData(Architecture.LanguageModel, 32)]
    [InlineData(Architecture.PrefixLanguageModel, 100)]
    public void Forward_NewAdaptersOfAnyWidth_ChangeNothing(Architecture architecture, int width)
    {
        using var scope = NewDisposeScope();
        var config = An.Config(architecture: architecture);
        using var plain = T5Model.Create(config, seed: 3);
        using var adapted = T5Model.Create(config with { AdapterWidth = width }, seed: 3);
        var batch = An.Batch(3, 7, 5);
        Assert.Equal(0, An.Distance(plain.Forward(batch), adapted.Forward(batch)));
        Assert.Equal(adapted.Config.ParameterCount, adapted.Parameters.ElementCount);
    }

    [Fact]
    public void Forward_TrainedAdapters_ChangeLogits()
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config() with { AdapterWidth = 4 }, seed: 3);
        var batch = An.Batch(3, 7, 5);
        var before = model.Forward(batch);
        using (no_grad()) model.Parameters["encoder.block.1.adapter.wo.weight"].add_(0.1);
        Assert.NotEqual(0, An.Distance(before, model.Forward(batch)));
    }
}
