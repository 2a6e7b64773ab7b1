using T5Platform.Data.C4.Shards;

namespace T5Platform.Data.C4.Stages;

/// <summary>
/// C4 from WET files in stages over numbered file shards. A stage's shard is a pure function of the inputs and the shards of the stages before: many
/// machines can make them in any order, again after a death, and the bytes are the same. A shard that is there is not made again.
/// </summary>
public static class C4Stages
{
    /// <summary>Makes one file shard of a stage.</summary>
    public static C4Outcome Run(C4Stage stage, ShardNumber shard, C4Options options)
    {
        if (!shard.IsValid) return new C4Outcome.Refused($"{shard.Index}/{shard.Count} is no shard: they are numbered from 0 below their count.");
        if (Missing(options) is { } missing) return new C4Outcome.Refused(missing);
        var (folder, files) = (new C4Folder(options.Work), StageInputs.Files(options.Input));
        if (files.Count == 0) return new C4Outcome.Refused($"{options.Input} has no *.wet or *.wet.gz.");
        if (C4Settings.Of(options, files, shard.Count).Disagreement(folder.Settings) is { } disagreement) return new C4Outcome.Refused(disagreement);
        if (File.Exists(folder.Mark(stage, shard))) return new C4Outcome.Found();
        if (stage > C4Stage.Urls && folder.Missing(stage - 1, shard.Count) is { Count: > 0 } earlier)
            return new C4Outcome.Refused($"{earlier.Count} of {shard.Count} shards of stage {C4Folder.Name(stage - 1)} are not made yet; the first is {earlier[0].Index}/{shard.Count}.");
        return new C4Outcome.Made(Make(stage, new(options, files, folder, shard, new())));
    }

    /// <summary>Makes every shard of every stage that is not there, some at a time. Stops at the first refusal.</summary>
    /// <param name="shards">How many file shards.</param>
    /// <param name="workers">How many at a time; it changes no byte.</param>
    /// <param name="options">What is made.</param>
    /// <param name="tell">Told of every outcome, one at a time.</param>
    public static C4Outcome RunAll(int shards, int workers, C4Options options, Action<C4Stage, ShardNumber, C4Outcome>? tell = null)
    {
        C4Outcome? refused = null;
        var gate = new Lock();
        foreach (var stage in Enum.GetValues<C4Stage>())
        {
            Parallel.For(0, shards, new ParallelOptions { MaxDegreeOfParallelism = workers }, (index, loop) =>
            {
                var outcome = Run(stage, new ShardNumber(index, shards), options);
                lock (gate)
                {
                    if (outcome is C4Outcome.Refused) refused ??= outcome;
                    tell?.Invoke(stage, new ShardNumber(index, shards), outcome);
                }

                if (outcome is C4Outcome.Refused) loop.Stop();
            });
            if (refused is not null) return refused;
        }

        return new C4Outcome.Made(Counts(options.Work));
    }

    /// <summary>The counts of all shards that are made, per rule. Reading is counted once: by the stage that cleans.</summary>
    public static RuleCounts Counts(string work) => new C4Folder(work).AllCounts().Aggregate(new RuleCounts(), static (all, path) => all.Add(RuleCounts.Read(path)));

    private static RuleCounts Make(C4Stage stage, StageWork work)
    {
        switch (stage)
        {
            case C4Stage.Urls: UrlStage.Run(work); break;
            case C4Stage.PickUrls: PickStage.Run(work, C4Stage.Urls, stage); break;
            case C4Stage.Clean: CleanStage.Run(work); break;
            case C4Stage.PickSpans: PickStage.Run(work, C4Stage.Clean, stage); break;
            default: FinishStage.Run(work); break;
        }

        return work.Counts;
    }

    private static string? Missing(C4Options options) => options switch
    {
        { Variant: C4Variant.RealNewsLike, Domains: null } => "The RealNews-like variant needs a file of domains.",
        { Variant: C4Variant.WebTextLike, Urls: null } => "The WebText-like variant needs a file of URLs.",
        _ => new[] { options.BadWords, options.Domains, options.Urls }.FirstOrDefault(static path => path is not null && !File.Exists(path)) is { } path ? $"There is no file {path}." : null,
    };
}
