using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace T5Platform.Model.Tests;

/// <summary>What a training loop needs of the network: the same bits, no leaks, and a loss that falls.</summary>
[Trait("speed", "integration")]
public sealed class TrainingTests
{
    private const string AskedByParent = "T5_MODEL_TESTS_WRITE_HASH_TO";

    [Fact]
    public void SgdSteps_Twice_GiveTheSameBits() => Assert.Equal(HashAfterSteps(seed: 5), HashAfterSteps(seed: 5));

    [Fact]
    public void SgdSteps_OtherSeed_GiveOtherBits() => Assert.NotEqual(HashAfterSteps(seed: 5), HashAfterSteps(seed: 6));

    [Fact]
    public async Task SgdSteps_InAnotherProcess_GiveTheSameBits()
    {
        var hash = HashAfterSteps(seed: 7);
        if (Environment.GetEnvironmentVariable(AskedByParent) is { Length: > 0 } answer)
        {
            await File.WriteAllTextAsync(answer, hash, TestContext.Current.CancellationToken);
            return;
        }
        Assert.Equal(hash, await HashOfAnotherProcess(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void SgdSteps_Fifty_KeepTheNumberOfTensorsAndLearn()
    {
        using var model = T5Model.Create(An.Config(dropout: 0.1), seed: 1);
        var first = Step(model, step: 0);
        Step(model, step: 1);
        var (live, last) = (An.LiveTensors, 0f);
        for (var step = 2; step < 52; step++)
        {
            last = Step(model, step);
            Assert.Equal(live, An.LiveTensors);
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

    /// <summary>The same test in a process of its own, which then only writes its hash.</summary>
    private static async Task<string> HashOfAnotherProcess(CancellationToken cancellationToken)
    {
        var answer = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Path.ChangeExtension(typeof(TrainingTests).Assembly.Location, null))
            {
                ArgumentList = { "-method", $"{typeof(TrainingTests).FullName}.{nameof(SgdSteps_InAnotherProcess_GiveTheSameBits)}" },
                Environment = { [AskedByParent] = answer },
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            Assert.True(process.ExitCode == 0, output);
            return await File.ReadAllTextAsync(answer, cancellationToken);
        }
        finally
        {
            File.Delete(answer);
        }
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
