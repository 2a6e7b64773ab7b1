using T5Platform.Training.Checkpoints;
using T5Platform.Training.Optimizers;
using static TorchSharp.torch;

namespace T5Platform.Training.Tests.Optimizers;

[Trait("speed", "unit")]
public sealed class AdamWTests
{
    private static readonly AdamWOptions Options = new() { Beta1 = 0.8, Beta2 = 0.95, WeightDecay = 0.1 };

    [Fact]
    public void Step_SeveralTimes_GivesTheWeightsOfTorchsOwn()
    {
        using var scope = NewDisposeScope();
        var ours = Two(7);
        var theirs = Two(7).Select(named => new TorchSharp.Modules.Parameter(named.Value.clone())).ToList();
        using var optimizer = new AdamW(ours, Options);
        using var reference = Reference(theirs[0], 0.1);
        using var undecayed = Reference(theirs[1], 0);
        for (var step = 0; step < 6; step++)
        {
            var gradients = Two(100 + step);
            optimizer.Step([.. gradients.Select(named => named.Value)], 1e-2f);
            for (var i = 0; i < theirs.Count; i++) theirs[i].grad = gradients[i].Value.clone();
            reference.step();
            undecayed.step();
        }

        for (var i = 0; i < ours.Count; i++) Assert.True(allclose(theirs[i], ours[i].Value, 1e-6, 1e-7), ours[i].Name);
    }

    [Fact]
    public void Load_SavedState_GoesOnWithTheSameBits()
    {
        using var scope = NewDisposeScope();
        var (first, second) = (Two(7), Two(7));
        using var undisturbed = new AdamW(first, Options);
        using var before = new AdamW(second, Options);
        for (var step = 0; step < 3; step++) Both(undisturbed, before, Two(100 + step));
        using var after = new AdamW(second, Options);
        after.Load(before.State.ToDictionary(named => named.Name, named => named.Value.clone()));
        for (var step = 3; step < 6; step++) Both(undisturbed, after, Two(100 + step));
        for (var i = 0; i < first.Count; i++) Assert.True(first[i].Value.bytes.SequenceEqual(second[i].Value.bytes), first[i].Name);
    }

    private static TorchSharp.Modules.AdamW Reference(TorchSharp.Modules.Parameter parameter, double decay) =>
        optim.AdamW([parameter], lr: 1e-2, beta1: Options.Beta1, beta2: Options.Beta2, eps: Options.Epsilon, weight_decay: decay);

    private static void Both(AdamW one, AdamW other, List<NamedTensor> gradients)
    {
        one.Step([.. gradients.Select(named => named.Value)], 1e-2f);
        other.Step([.. gradients.Select(named => named.Value)], 1e-2f);
    }

    private static List<NamedTensor> Two(long seed)
    {
        using var generator = new Generator((ulong)seed);
        return [new("matrix", randn([20, 13], generator: generator)), new("vector", randn([5], generator: generator))];
    }
}
