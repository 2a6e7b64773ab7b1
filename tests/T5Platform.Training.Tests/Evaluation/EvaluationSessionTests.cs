using T5Platform.Contracts.Specs;
using T5Platform.Training.Tests.Loop;

namespace T5Platform.Training.Tests.Evaluation;

/// <summary>A joint run on text and a task, judged as it is: greedily, with beams, and with others.</summary>
[Collection(SmallRun.OneAtATime), Trait("speed", "integration")]
public class EvaluationSessionTests
{
    private static readonly PretrainingData Text = (PretrainingData)SmallRun.Spec().Data;

    private static RunSpec Joint(int steps, long seed) => SmallRun.Spec(steps) with
    {
        Seed = seed,
        Data = new MixtureData { Mixture = new() { Tasks = ["lengths"], Strategy = MixingStrategy.Proportional, UnsupervisedExamples = 2, Unsupervised = true, Examples = 12 }, Unsupervised = Text, Examples = 12 },
    };

    /// <summary>So small a rate that the initial weights hardly change: every seed says something else.</summary>
    private static RunSpec Untaught(long seed) => Joint(1, seed) with { Optimizer = new() { Schedule = LearningRateSchedule.Constant, LearningRate = 1e-7f } };

    private static EvaluationSpec Judged(BeamSpec? beams = null) => new()
    {
        Model = SmallRun.Spec().Model, Vocabulary = "bytes", Task = "lengths", InputLength = 64, TargetLength = 8, Beams = beams,
    };

    [Fact]
    public void JointRun_LearnsTheTask_AndIsJudgedWithoutAFinetuning()
    {
        using var small = new SmallRun();
        var (early, late) = (small.Train(Joint(1, 5)), small.Train(Joint(150, 5)));
        var (before, after) = (small.Judge(Judged(), early), small.Judge(Judged(), late));
        Assert.Equal(14, after.Scored.Examples);
        var outputs = small.Judge(Judged() with { TestOutputs = true, Examples = 3 }, late).Scored;
        Assert.Equal(3, outputs.Examples);
        Assert.Equal(after.Predictions.Length, File.ReadLines(Path.Combine(small.Blobs, Path.GetDirectoryName(outputs.PredictionsPath)!, "test-outputs.jsonl")).Count());
        Assert.True(after.Scored.Scores[0].Value > before.Scored.Scores[0].Value, $"{before.Scored.Scores[0].Value} became {after.Scored.Scores[0].Value}: nothing was learned.");
    }

    [Fact]
    public void Beams_AndMembers_ChangeWhatIsDecoded_AndAloneTwiceIsTheSame()
    {
        using var small = new SmallRun();
        var (one, other) = (small.Train(Untaught(5)), small.Train(Untaught(6)));
        var alone = small.Judge(Judged(), one).Predictions;
        Assert.NotEqual(alone, small.Judge(Judged(), other).Predictions);
        // A network with itself decides as it would alone: the mean of equal logits. Of two it does not matter which comes first.
        Assert.Equal(alone, small.Judge(Judged(), one, one).Predictions);
        Assert.Equal(small.Judge(Judged(), one, other).Predictions, small.Judge(Judged(), other, one).Predictions);
        // Without regard to length the most probable of many beams are short; greedily a network that has learned nothing hardly ends.
        Assert.NotEqual(alone, small.Judge(Judged(new() { Width = 64, LengthPenalty = 0 }), one).Predictions);
    }
}
