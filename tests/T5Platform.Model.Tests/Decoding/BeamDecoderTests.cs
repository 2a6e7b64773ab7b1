namespace T5Platform.Model.Tests.Decoding;

[Trait("speed", "unit")]
public sealed class BeamDecoderTests
{
    private const int Vocabulary = 5, MaxLength = 4;

    [Theory]
    [InlineData(0)]
    [InlineData(0.6)]
    [InlineData(1)]
    public void Decode_BeamsForEverySequence_FindsTheBestOfAll(double alpha)
    {
        using var scope = NewDisposeScope();
        using var model = Small();
        var inputs = An.Batch(3, 4, 1, Vocabulary).Inputs;
        var options = new BeamOptions { Width = 64, Alpha = alpha, MaxLength = MaxLength }; // 4 tokens that do not end, three times
        var found = BeamDecoder.Decode(model, tensor(inputs, [3, 4], ScalarType.Int64), options);
        for (var row = 0; row < 3; row++)
        {
            var all = Everything(model, inputs[(row * 4)..((row + 1) * 4)], []).Select(beam => (beam.Ids, Score: beam.LogProbability / options.Penalty(beam.Ids.Length + 1)))
                .OrderByDescending(static beam => beam.Score).ToList();
            Assert.Equal(all[0].Ids, found[row][0].Ids);
            Assert.Equal(all[0].Score, found[row][0].Score, 1e-4);
            Assert.True(found[row][0].Finished);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.6)]
    public void Decode_OneBeam_IsGreedy(double alpha)
    {
        using var scope = NewDisposeScope();
        for (ulong seed = 0; seed < 8; seed++)
        {
            using var model = T5Model.Create(An.Config(tied: false) with { VocabularySize = 7 }, seed);
            var inputs = An.Ids(4, 5, 7);
            var beams = BeamDecoder.Decode(model, inputs, new() { Width = 1, Alpha = alpha, MaxLength = 6 });
            Assert.Equal(GreedyDecoder.Decode(model, inputs, 6), beams.Select(static row => Assert.Single(row).Ids));
        }
    }

    [Fact]
    public void Decode_ManyTimes_LeavesNoTensors()
    {
        using var model = Small();
        using var inputs = An.Ids(3, 4, Vocabulary);
        var options = new BeamOptions { MaxLength = 6 };
        BeamDecoder.Decode(model, inputs, options);
        var before = An.LiveTensors;
        for (var i = 0; i < 3; i++) BeamDecoder.Decode(model, inputs, options);
        Assert.Equal(before, An.LiveTensors);
    }

    [Fact]
    public void Decode_NoWidthOrLength_IsRefused()
    {
        using var model = Small();
        using var inputs = An.Ids(1, 4, Vocabulary);
        Assert.Throws<ArgumentOutOfRangeException>(() => BeamDecoder.Decode(model, inputs, new() { MaxLength = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => BeamDecoder.Decode(model, inputs, new() { MaxLength = 3, Width = 0 }));
    }

    private static T5Model Small()
    {
        var model = T5Model.Create(An.Config(tied: false) with { VocabularySize = Vocabulary }, seed: 5);
        model.Training = false;
        using (no_grad()) model.Parameters["lm_head.weight"].mul_(0.5);
        return model;
    }

    /// <summary>Every sequence of at most so many tokens that ends.</summary>
    private static IEnumerable<(int[] Ids, float LogProbability)> Everything(T5Model model, int[] inputs, int[] before)
    {
        var next = Uncached.Next(model, inputs, before);
        yield return (before, next[1]);
        if (before.Length == MaxLength - 1) yield break;
        for (var token = 0; token < Vocabulary; token++)
        {
            if (token == GreedyDecoder.EndOfSequence) continue;
            foreach (var (ids, logProbability) in Everything(model, inputs, [.. before, token])) yield return (ids, logProbability + next[token]);
        }
    }
}
