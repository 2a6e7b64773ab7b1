namespace T5Platform.Model.Tests.Losses;

[Trait("speed", "unit")]
public sealed class TeacherForcingTests
{
    [Fact]
    public void ShiftRight_Targets_StartWithZeroAndLoseTheLast()
    {
        using var scope = NewDisposeScope();
        var shifted = TeacherForcing.ShiftRight(tensor(new long[] { 5, 6, 1, 7, -100, -100 }, [2, 3]));
        Assert.Equal([0, 5, 6, 0, 7, 0], shifted.data<long>().ToArray());
        Assert.Equal([0], TeacherForcing.ShiftRight(tensor(new long[] { 5 }, [1, 1])).data<long>().ToArray());
    }

    [Fact]
    public void Loss_UniformLogits_IsLogOfVocabularyPerToken()
    {
        using var scope = NewDisposeScope();
        var loss = TeacherForcing.Loss(zeros(2, 3, 8), tensor(new long[] { 5, 6, 1, 7, 0, -100 }, [2, 3]), zLoss: 0.5);
        Assert.Equal(4, loss.TargetTokens);
        Assert.Equal(4 * Math.Log(8), loss.NegativeLogLikelihood, 1e-5);
        Assert.Equal((4 * Math.Log(8)) + (4 * 0.5 * Math.Log(8) * Math.Log(8)), loss.Objective.item<float>(), 1e-4);
    }

    [Fact]
    public void Loss_OfRows_AddsUpToTheLossOfTheBatch()
    {
        using var scope = NewDisposeScope();
        using var model = T5Model.Create(An.Config(), seed: 4);
        var (inputs, targets) = (An.Ids(4, 9), An.Ids(4, 6));
        TrainingLoss Of(int from, int rows) => TeacherForcing.Loss(
            model.Forward(inputs.narrow(0, from, rows), TeacherForcing.ShiftRight(targets).narrow(0, from, rows)), targets.narrow(0, from, rows), 1e-4);

        var (whole, upper, lower) = (Of(0, 4), Of(0, 2), Of(2, 2));
        Assert.Equal(whole.TargetTokens, upper.TargetTokens + lower.TargetTokens);
        Assert.Equal(whole.Objective.item<float>(), upper.Objective.item<float>() + lower.Objective.item<float>(), 1e-3);
    }

    [Fact]
    public void Loss_PaddedTargets_HaveNoGradient()
    {
        using var scope = NewDisposeScope();
        var logits = randn(1, 3, 8).requires_grad_();
        TeacherForcing.Loss(logits, tensor(new long[] { 5, 0, -100 }, [1, 3]), 1e-4).Objective.backward();
        Assert.NotEqual(0, logits.grad![0, 0].abs().max().item<float>());
        Assert.Equal(0, logits.grad![0, 1..3].abs().max().item<float>());
    }
}
