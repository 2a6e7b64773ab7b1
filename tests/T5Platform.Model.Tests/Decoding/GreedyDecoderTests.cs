namespace T5Platform.Model.Tests.Decoding;

[Trait("speed", "unit")]
public sealed class GreedyDecoderTests
{
    [Theory]
    [InlineData(FeedForwardKind.Relu, true)]
    [InlineData(FeedForwardKind.GatedGelu, false)]
    public void Decode_WithCache_EmitsWhatTheWholeSequenceWouldWithout(FeedForwardKind feedForward, bool tied)
    {
        const int length = 12;
        using var model = T5Model.Create(An.Config(feedForward, tied, dropout: 0.5), seed: 8);
        using var scope = NewDisposeScope();
        var inputs = An.Ids(5, 11);

        var decoded = GreedyDecoder.Decode(model, inputs, length);

        Assert.True(model.Training);
        model.Training = false;
        Assert.Equal(Uncached(model, inputs, length), decoded);
    }

    [Theory]
    [InlineData(FeedForwardKind.Relu, true)]
    [InlineData(FeedForwardKind.GatedGelu, false)]
    public void Step_GivenTokens_HasTheLogitsOfTheWholeSequence(FeedForwardKind feedForward, bool tied)
    {
        using var model = T5Model.Create(An.Config(feedForward, tied), seed: 8);
        using var scope = NewDisposeScope();
        var (inputs, ids) = (An.Ids(5, 11), An.Ids(5, 12, salt: 3));
        var decoder = NextTokens.Of(model, inputs, tokens: 15);
        var steps = Enumerable.Range(0, 12).Select(t => decoder.Step(ids.narrow(1, t, 1)).unsqueeze(1)).ToList();
        Assert.InRange(An.Distance(model.Forward(inputs, ids), cat(steps, 1)), 0, 2e-5f);
    }

    [Fact]
    public void Decode_EndIsMostProbable_StopsThere()
    {
        using var model = T5Model.Create(An.Config(), seed: 8);
        using var scope = NewDisposeScope();
        using (no_grad()) model.Parameters["decoder.final_layer_norm.weight"].zero_(); // all logits equal: id 0, never the end
        Assert.All(GreedyDecoder.Decode(model, An.Ids(2, 5), 4), row => Assert.Equal([0, 0, 0, 0], row));
        Assert.Throws<ArgumentOutOfRangeException>(() => GreedyDecoder.Decode(model, An.Ids(2, 5), 0));
    }

    [Fact]
    public void Decode_ManyTimes_LeavesNoTensors()
    {
        using var model = T5Model.Create(An.Config(), seed: 8);
        using var inputs = An.Ids(3, 7);
        GreedyDecoder.Decode(model, inputs, 5);
        var before = An.LiveTensors;
        for (var i = 0; i < 5; i++) GreedyDecoder.Decode(model, inputs, 5);
        Assert.Equal(before, An.LiveTensors);
    }

    private static int[][] Uncached(T5Model model, Tensor inputs, int length)
    {
        var rows = (int)inputs.shape[0];
        var ids = zeros(rows, 1, dtype: ScalarType.Int64);
        for (var i = 0; i < length; i++)
            ids = cat([ids, model.Forward(inputs, ids).narrow(1, i, 1).argmax(-1)], 1);
        return [.. Enumerable.Range(0, rows).Select(row => ids[row].data<long>().ToArray().Skip(1)
            .TakeWhile(id => id != GreedyDecoder.EndOfSequence).Select(id => (int)id).ToArray())];
    }
}
