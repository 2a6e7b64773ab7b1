using T5Platform.Contracts.Experiments;

namespace T5Platform.Web.Tests.Demo.Sample;

/// <summary>How far the runs of the sample experiments are.</summary>
internal static class SampleFates
{
    private const string Killed = "Rank 2 on node pod-0-n07 was ended by signal 9.";

    public static Fate Objectives(PlannedRun run) => run.Name.Split('/') switch
    {
        ["no-pre-training", _, _] => Fate.Completed,
        ["span-corruption", "seed-1", _] => Fate.Completed,
        ["span-corruption", "seed-2", "pretrain"] => Fate.Running(0.72) with
        {
            EndedLives = [("shard-died", Killed), ("node-lost", "Node pod-0-n07 has been silent for 30 s.")],
            Damage = "model.safetensors has another SHA-256 than its manifest says.",
        },
        ["span-corruption", "seed-3", "pretrain"] => Fate.Completed,
        ["span-corruption", "seed-3", "cola"] => Fate.Completed,
        ["span-corruption", "seed-3", "sst2" or "mrpc"] => Fate.Running(0.55),
        ["span-corruption", "seed-3", "qqp"] => Fate.Failed(0.4, "shard-died", $"{Killed} That was death 6 without progress; 5 restarts are allowed."),
        ["i-i-d-denoising", "seed-1", "pretrain"] => Fate.Completed,
        ["i-i-d-denoising", "seed-1", "cola" or "sst2" or "mrpc"] => Fate.Completed,
        ["i-i-d-denoising", "seed-1", "qqp" or "rte"] => Fate.Running(0.3),
        ["i-i-d-denoising", _, "pretrain"] => Fate.Running(0.64),
        ["prefix-lm", "seed-1", "pretrain"] => Fate.Running(0.4),
        ["prefix-lm", _, "pretrain"] => Fate.Running(0.12),
        ["language-model", "seed-1" or "seed-2", "pretrain"] => Fate.Waiting,
        ["language-model", "seed-3", "pretrain"] => Fate.Waiting,
        _ => Fate.Planned,
    };

    public static Fate Sweep(PlannedRun run)
    {
        var (row, last) = (run.Spec.Steps / 20, run.Name.EndsWith("pretrain", StringComparison.Ordinal));
        if (!last)
            return int.Parse(run.Name.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture) <= 120 ? Fate.Completed : Fate.Planned;
        return row switch
        {
            <= 8 => Fate.Completed,
            <= 17 => Fate.Running(0.1 + (row % 7 * 0.11)),
            <= 20 => Fate.Waiting,
            _ => Fate.Planned,
        };
    }

    public static Fate HighRate(PlannedRun run) => run.Name.Split('/') switch
    {
        ["span-corruption", "seed-2", "pretrain"] => Fate.Failed(0.31, "non-finite-loss", "The loss of step 93 is not finite.") with
        {
            EndedLives = [("non-finite-loss", "The loss of step 93 is not finite."), ("non-finite-loss", "The loss of step 93 is not finite.")],
        },
        ["span-corruption", "seed-2", _] => Fate.Planned,
        _ => Fate.Completed,
    };
}
