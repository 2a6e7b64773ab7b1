using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace T5Platform.Model.Tests;

/// <summary>What a training loop needs of the network: the same bits, no leaks, and a loss that falls.</summary>
[Trait("speed", "integration")]
public sealed class TrainingTests
{
    [Fact]
    public void SgdSteps_Twice_GiveTheSameBits() => Assert.Equal(HashAfterSteps(seed: 5), HashAfterSteps(seed: 5));

    [Fact]
    public void SgdSteps_OtherSeed_GiveOtherBits() => Assert.NotEqual(HashAfterSteps(seed: 5), HashAfterSteps(seed: 6));

    [Fact]
    public void SgdSteps_Fifty_KeepTheNumberOfTensorsAndLearn()
    {
        using var model = T5Model.Create(An.Config(dropout: 0.1), seed: 1);
        var first = Step(model, step: 0);
        Step(model, step: 1);
        var (live, last) = (Tensor.TotalCount, 0f);
        for (var step = 2; step < 52; step++)
        {
            last = Step(model, step);
            Assert.Equal(live, Tensor.TotalCount);
        }
        Assert.InRange(last, 0, first / 2);
    }

    private static string HashAfterSteps(ulong seed)
    {
        using var model = T5Model.Create(An.Config(dropout: 0.1), seed);
        for (var step = 0; step < 4; step++) Step(model, step);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, value) in model.Parameters)
            hash.AppendData(MemoryMarshal.AsBytes<float>(value.data<float>().ToArray()));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static float Step(T5Model model, int step)
    {
        using var scope = NewDisposeScope();
        manual_seed(step);
        var (inputs, targets) = (An.Ids(4, 12), An.Ids(4, 8));
        var loss = TeacherForcing.Loss(model.Forward(inputs, TeacherForcing.ShiftRight(targets)), targets, 1e-4);
        model.Parameters.ClearGradients();
        (loss.Objective / loss.TargetTokens).backward();
        using var untracked = no_grad();
        foreach (var (_, value) in model.Parameters) value.sub_(value.grad! * 0.1);
        return loss.NegativeLogLikelihood / loss.TargetTokens;
    }
}
