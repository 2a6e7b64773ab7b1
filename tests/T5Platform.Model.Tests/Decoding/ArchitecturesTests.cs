namespace T5Platform.Model.Tests.Decoding;

[Trait("speed", "unit")]
public sealed class ArchitecturesTests
{
    [Theory]
    [MemberData(nameof(An.Architectures), MemberType = typeof(An))]
    public void Greedy_AnyArchitecture_EmitsWhatTheWholeSequenceWould(Architecture architecture)
    {
        using var scope = NewDisposeScope();
        using var model = Unpadded(An.Config(architecture: architecture) with { NumHeads = 3 });
        var inputs = An.Batch(5, 9, 1).Inputs;
        int[] ofEnd = [1, 0, 0, 0, 0, 0, 0, 0, 0];
        ofEnd.CopyTo(inputs, 18); // the third row
        var decoded = GreedyDecoder.Decode(model, tensor(inputs, [5, 9], ScalarType.Int64), 12);
        for (var row = 0; row < 5; row++) Assert.Equal(Uncached.Greedy(model, inputs[(row * 9)..((row + 1) * 9)], 12), decoded[row]);
    }

    [Theory]
    [MemberData(nameof(An.Architectures), MemberType = typeof(An))]
    public void Beams_AnyArchitecture_HaveTheScoresOfTheirTokens(Architecture architecture)
    {
        using var scope = NewDisposeScope();
        using var model = Unpadded(An.Config(architecture: architecture) with { VocabularySize = 9 });
        var batch = An.Batch(3, 6, 1, vocabulary: 9);
        var beams = BeamDecoder.Decode(model, tensor(batch.Inputs, [3, 6], ScalarType.Int64), new() { Width = 3, Alpha = 0, MaxLength = 7 });
        for (var row = 0; row < 3; row++)
        {
            foreach (var beam in beams[row])
            {
                int[] tokens = beam.Finished ? [.. beam.Ids, 1] : beam.Ids;
                var score = tokens.Select((token, at) => Uncached.Next(model, batch.InputsOf(row).ToArray(), tokens[..at])[token]).Sum();
                Assert.Equal(score, beam.Score, 1e-3);
            }

            Assert.Equal(beams[row].OrderByDescending(static beam => beam.Score).ToList(), beams[row]);
        }
    }

    /// <summary>A network that never emits padding: it could not be told from what was not decoded.</summary>
    private static T5Model Unpadded(T5Config config)
    {
        var model = T5Model.Create(config with { TieEmbeddings = false }, seed: 21);
        model.Training = false;
        using var untracked = no_grad();
        using var scope = NewDisposeScope();
        model.Parameters["lm_head.weight"].mul_(0.5);
        model.Parameters["lm_head.weight"][0].zero_();
        return model;
    }
}
