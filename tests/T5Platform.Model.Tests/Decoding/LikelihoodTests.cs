namespace T5Platform.Model.Tests.Decoding;

[Trait("speed", "unit")]
public sealed class LikelihoodTests
{
    [Theory]
    [MemberData(nameof(An.Architectures), MemberType = typeof(An))]
    public void OfTargets_EachRow_IsTheSumOfItsTokens(Architecture architecture)
    {
        using var model = T5Model.Create(An.Config(architecture: architecture, dropout: 0.3), seed: 3);
        var batch = An.Batch(3, 7, 5);
        var actual = Likelihood.OfTargets(model, batch);
        Assert.True(model.Training);
        model.Training = false;
        for (var row = 0; row < 3; row++)
        {
            int[] targets = [.. batch.TargetsOf(row).ToArray().TakeWhile(static id => id > 0)];
            var expected = targets.Select((token, at) => Uncached.Next(model, batch.InputsOf(row).ToArray(), targets[..at])[token]).Sum();
            Assert.Equal(expected, actual[row], 1e-3);
        }
    }

    [Theory]
    [MemberData(nameof(An.Architectures), MemberType = typeof(An))]
    public void OfCandidates_SeveralPerInput_AreThoseOfEachAlone(Architecture architecture)
    {
        using var model = T5Model.Create(An.Config(architecture: architecture), seed: 3);
        var inputs = An.Batch(2, 7, 1);
        int[] candidates = [5, 6, 1, 9, 1, 0, 7, 7, 1, 5, 6, 1, 1, 0, 0, 8, 1, 0];
        var actual = Likelihood.OfCandidates(model, inputs, candidates, length: 3);
        for (var row = 0; row < 6; row++)
        {
            var alone = inputs with { Rows = 1, Inputs = inputs.InputsOf(row / 3).ToArray(), Targets = candidates[(row * 3)..((row + 1) * 3)], TargetLength = 3 };
            Assert.Equal(Likelihood.OfTargets(model, alone)[0], actual[row], 1e-3);
        }

        Assert.Throws<ArgumentException>(() => Likelihood.OfCandidates(model, inputs, candidates[..9], length: 3));
        Assert.Throws<ArgumentException>(() => Likelihood.OfCandidates(model, inputs, candidates, length: 4));
    }
}
