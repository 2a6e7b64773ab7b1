namespace T5Platform.Model.Tests;

/// <summary>Sizes that nothing may take for granted.</summary>
[Trait("speed", "unit")]
public sealed class OddShapesTests
{
    [Theory]
    [InlineData(1, 1, 1, 1, 1)]
    [InlineData(3, 5, 7, 1, 9)]
    [InlineData(5, 3, 11, 150, 140)]
    [InlineData(7, 16, 9, 200, 1)]
    public void Forward_OddHeadsAndLengths_AgreesWithWhatIsDecodedStepByStep(int heads, int headDim, int width, int sources, int targets)
    {
        using var scope = NewDisposeScope();
        var config = An.Config() with { NumHeads = heads, DKv = headDim, DModel = width, DFf = 13, VocabularySize = 23 };
        using var model = T5Model.Create(config, seed: 3);
        Assert.Equal(config.ParameterCount, model.Parameters.ElementCount);
        var (inputs, read) = (An.Ids(2, sources, 23), An.Ids(2, targets, 23));
        using var untracked = no_grad();
        var decoder = NextTokens.Of(model, inputs, targets);
        var steps = Enumerable.Range(0, targets).Select(t => decoder.Step(read.narrow(1, t, 1)).unsqueeze(1)).ToList();
        Assert.InRange(An.Distance(model.Forward(inputs, read), cat(steps, 1)), 0, 5e-5f);
    }

    [Fact]
    public void Forward_MaskWithHoles_IsTheSequenceWithHiddenPlacesOfAnyContent()
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(), seed: 3);
        var (inputs, read) = (An.Ids(2, 9), An.Ids(2, 4));
        var visible = tensor(new[] { true, false, true, true, false, false, true, true, true, false, true, true, true, true, true, true, false, true }, [2, 9]);
        var others = inputs.masked_fill(visible.logical_not(), 3);
        Assert.Equal(0, An.Distance(model.Forward(inputs, read, visible), model.Forward(others, read, visible)));
        Assert.NotEqual(0, An.Distance(model.Forward(inputs, read, visible), model.Forward(inputs, read)));
    }

    [Theory]
    [MemberData(nameof(An.Architectures), MemberType = typeof(An))]
    public void Everything_RowThatIsPaddingAlone_StaysFiniteAndSpoilsNoOther(Architecture architecture)
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(architecture: architecture), seed: 3);
        var batch = An.Batch(2, 6, 4);
        var padded = batch with { Inputs = [.. batch.InputsOf(0), .. new int[6]], Targets = [.. batch.TargetsOf(0), .. new int[4]] };
        var first = batch with { Rows = 1, Inputs = batch.InputsOf(0).ToArray(), Targets = batch.TargetsOf(0).ToArray() };

        Assert.InRange(An.Distance(model.Forward(first), model.Forward(padded).narrow(0, 0, 1)), 0, 1e-5f);
        var expected = Reference.Gradients(model, () => GradientPass.AddGradients(model, first));
        var actual = Reference.Gradients(model, () => GradientPass.AddGradients(model, padded));
        Assert.InRange(Reference.Distance(expected, actual), 0, 1e-4);
        var ids = tensor(padded.Inputs, [2, 6], ScalarType.Int64);
        Assert.Equal(GreedyDecoder.Decode(model, ids.narrow(0, 0, 1), 5)[0], GreedyDecoder.Decode(model, ids, 5)[0]);
    }

    [Fact]
    public void SharedParameters_EncoderAndDecoder_AreOneStack()
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(architecture: Architecture.SharedEncoderDecoder), seed: 3);
        Assert.DoesNotContain(model.Parameters, static parameter => parameter.Name.StartsWith("encoder.", StringComparison.Ordinal));
        var before = model.Encode(An.Ids(1, 4));
        using (no_grad()) model.Parameters["decoder.block.1.layer.2.DenseReluDense.wo.weight"].mul_(2);
        Assert.NotEqual(0, An.Distance(before, model.Encode(An.Ids(1, 4))));
    }

    [Fact]
    public void Encode_WithoutEncoder_SaysWhatToDo()
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(architecture: Architecture.LanguageModel), seed: 3);
        Assert.Contains("TokenBatch", Assert.Throws<InvalidOperationException>(() => model.Encode(An.Ids(1, 4))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Architecture.LanguageModel, false)]
    [InlineData(Architecture.PrefixLanguageModel, true)]
    public void Forward_LaterInput_ReachesEarlierPlacesInAPrefixAlone(Architecture architecture, bool reaches)
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(architecture: architecture), seed: 3);
        var batch = An.Batch(1, 6, 6) with { Inputs = [5, 6, 7, 8, 9, 10], Targets = [11, 12, 13, 14, 15, 16] };
        float Change(TokenBatch other, long places) => An.Distance(model.Forward(batch).narrow(1, 0, places), model.Forward(other).narrow(1, 0, places));
        Assert.Equal(reaches, Change(batch with { Inputs = [5, 6, 7, 8, 9, 20] }, 4) > 0);
        Assert.Equal(0, Change(batch with { Targets = [11, 12, 20, 14, 15, 16] }, 9)); // place 8 reads target 1, place 9 the one that changed
        Assert.NotEqual(0, Change(batch with { Targets = [11, 12, 20, 14, 15, 16] }, 10));
    }
}
