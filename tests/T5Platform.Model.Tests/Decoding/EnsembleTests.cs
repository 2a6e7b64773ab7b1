namespace T5Platform.Model.Tests.Decoding;

[Trait("speed", "unit")]
public sealed class EnsembleTests
{
    [Theory]
    [InlineData(EnsembleMean.Logits)]
    [InlineData(EnsembleMean.Probabilities)]
    public void Decode_Members_ChooseByTheirMean(EnsembleMean mean)
    {
        using var scope = NewDisposeScope();
        T5Model[] members = [Member(1, Architecture.EncoderDecoder), Member(2, Architecture.PrefixLanguageModel), Member(3, Architecture.EncoderDecoder)];
        var inputs = An.Batch(1, 6, 1).Inputs;
        List<int> wanted = [];
        while (wanted.Count < 8)
        {
            var sums = members.Select(member => Scores(member, inputs, wanted, mean)).Aggregate(static (a, b) => a + b);
            var best = (int)sums.argmax().item<long>();
            if (best == GreedyDecoder.EndOfSequence) break;
            wanted.Add(best);
        }

        var ensemble = new Ensemble(members, mean);
        var ids = tensor(inputs, [1, 6], ScalarType.Int64);
        Assert.Equal(wanted, GreedyDecoder.Decode(ensemble, ids, 8)[0]);
        Assert.Equal(wanted, BeamDecoder.Decode(ensemble, ids, new() { Width = 1, MaxLength = 8 })[0][0].Ids);
        foreach (var member in members) member.Dispose();
    }

    [Theory]
    [InlineData(EnsembleMean.Logits)]
    [InlineData(EnsembleMean.Probabilities)]
    public void Decode_OneMemberTwice_IsThatMember(EnsembleMean mean)
    {
        using var scope = NewDisposeScope();
        using var model = Member(1, Architecture.EncoderDecoder);
        var (inputs, options) = (An.Ids(4, 6), new BeamOptions { MaxLength = 7 });
        Assert.Equal(GreedyDecoder.Decode(model, inputs, 9), GreedyDecoder.Decode(new Ensemble([model, model], mean), inputs, 9));
        Assert.Equal(
            BeamDecoder.Decode(model, inputs, options).Select(static row => row[0].Ids),
            BeamDecoder.Decode(new Ensemble([model, model], mean), inputs, options).Select(static row => row[0].Ids));
    }

    [Fact]
    public void Create_OtherVocabularyOrNobody_IsRefused()
    {
        using var one = T5Model.Create(An.Config(), seed: 1);
        using var other = T5Model.Create(An.Config() with { VocabularySize = 60 }, seed: 1);
        Assert.Throws<ArgumentException>(() => new Ensemble([one, other]));
        Assert.Throws<ArgumentException>(() => new Ensemble([]));
    }

    private static Tensor Scores(T5Model model, int[] inputs, List<int> targets, EnsembleMean mean)
    {
        var place = targets.Count + (model.Config.Architecture.HasEncoder() ? 0 : inputs.Count(static id => id > 0));
        var logits = model.Forward(new TokenBatch { Rows = 1, InputLength = 6, TargetLength = targets.Count + 1, Inputs = inputs, Targets = [.. targets, 2] })[0, place];
        return mean == EnsembleMean.Logits ? logits : logits.softmax(-1);
    }

    private static T5Model Member(ulong seed, Architecture architecture)
    {
        var model = T5Model.Create(An.Config(tied: false, architecture: architecture), seed);
        model.Training = false;
        using (no_grad()) model.Parameters["lm_head.weight"][0].zero_();
        return model;
    }
}
