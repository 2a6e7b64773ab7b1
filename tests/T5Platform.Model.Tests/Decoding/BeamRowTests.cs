namespace T5Platform.Model.Tests.Decoding;

[Trait("speed", "unit")]
public sealed class BeamRowTests
{
    private const int End = GreedyDecoder.EndOfSequence;
    private static readonly BeamOptions TwoBeams = new() { Width = 2, Alpha = 1, MaxLength = 7 };

    [Fact]
    public void Result_NothingEnded_IsWhatIsAliveWithItsProbability()
    {
        var row = new BeamRow(TwoBeams);
        row.Extend([(0, 7, -1), (0, 5, -2), (1, 7, BeamRow.Never - 1), (1, 5, BeamRow.Never - 2)]);
        row.Extend([(1, 9, -3), (0, 9, -4), (0, 8, -5), (0, 6, -6)]);
        Assert.False(row.Done);
        Assert.Equal([[5, 9], [7, 9]], row.Result().Select(static beam => beam.Ids));
        Assert.Equal([-3d, -4d], row.Result().Select(static beam => beam.Score));
        Assert.All(row.Result(), static beam => Assert.False(beam.Finished));
    }

    [Fact]
    public void Extend_SomeEnded_GoesOnWhileAnAliveOneCouldBecomeBetter()
    {
        var row = new BeamRow(TwoBeams);
        row.Extend([(0, 7, -1), (0, End, -2.5f), (0, 5, -3), (1, 7, BeamRow.Never - 1)]);
        Assert.False(row.Done); // -2.5 now, and -1 / (12/6) at best
        row.Extend([(0, 8, -6), (0, End, -6.5f), (1, 8, -7), (1, 9, -8)]);
        Assert.False(row.Done); // the worst kept has -6.5 / (7/6)
        row.Extend([(0, 8, -12), (0, 9, -12.5f), (1, 8, -13), (1, 9, -14)]);
        Assert.True(row.Done);
        Assert.Equal([[], [7]], row.Result().Select(static beam => beam.Ids));
        Assert.Equal([-2.5, -6.5 / (7.0 / 6)], row.Result().Select(static beam => beam.Score));
    }

    [Fact]
    public void Extend_MoreEndedThanThereIsRoom_KeepsTheBest()
    {
        var row = new BeamRow(TwoBeams);
        row.Extend([(0, 7, -1), (0, End, -3), (0, 5, -3.5f), (1, 7, BeamRow.Never - 1)]);
        row.Extend([(0, 8, -1.5f), (0, End, -2), (1, 8, -4), (1, End, -4.5f)]);
        Assert.Equal([[7], []], row.Result().Select(static beam => beam.Ids));
    }

    [Fact]
    public void Result_ByHuggingFacesRules_LetsOnlyTheBestEndAndMixesInWhatIsAlive()
    {
        var row = new BeamRow(TwoBeams with { Rules = BeamRules.HuggingFace });
        row.Extend([(0, 7, -1), (0, 5, -2), (0, End, -2.5f), (1, 7, BeamRow.Never - 1)]); // the third is not among the best two
        row.Extend([(0, End, -3), (0, 8, -4), (1, 8, -5), (1, 9, -6)]);
        Assert.False(row.Done);
        Assert.Equal([[7, 8], [7]], row.Result().Select(static beam => beam.Ids));
        Assert.Equal([-4 / 3.0, -3 / 2.0], row.Result().Select(static beam => beam.Score));
        Assert.Equal([false, true], row.Result().Select(static beam => beam.Finished));
    }

    [Fact]
    public void Extend_StopEarly_IsDoneOnceTheWidthHasFinished()
    {
        BeamRow Run(bool stopEarly)
        {
            var row = new BeamRow(TwoBeams with { Rules = BeamRules.HuggingFace, StopEarly = stopEarly });
            row.Extend([(0, 7, -1), (0, End, -20), (0, 5, -21), (1, 7, BeamRow.Never - 1)]);
            row.Extend([(0, 8, -1.5f), (0, End, -20), (1, 8, -21), (1, 9, -22)]);
            return row;
        }

        Assert.True(Run(stopEarly: true).Done);
        Assert.False(Run(stopEarly: false).Done);
    }
}
